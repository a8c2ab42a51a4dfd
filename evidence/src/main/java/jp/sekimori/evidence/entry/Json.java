package jp.sekimori.evidence.entry;

import java.util.List;
import java.util.Map;

/** The part of JSON that records use: no fractions, no null, no true and false. */
sealed interface Json {

  record Text(String text) implements Json {}

  record Number(long number) implements Json {}

  record Array(List<Json> items) implements Json {}

  record Object(Map<String, Json> members) implements Json {}
}
