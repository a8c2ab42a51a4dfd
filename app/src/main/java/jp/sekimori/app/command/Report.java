package jp.sekimori.app.command;

import tools.jackson.core.JsonGenerator;

/** The answer to a command, for a program and for a reader. */
interface Report {

  /** Writes the members of the JSON document's outermost object. */
  void json(JsonGenerator json);

  void text(Screen screen);
}
