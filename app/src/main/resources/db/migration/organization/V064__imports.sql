-- Lists of personnel changes, offices and staff on their way into who is who. The files themselves are attachments.

create table change_import (
  organization_id integer not null,
  import_id uuid not null,
  kind text not null,
  file_name text not null,
  sha256 bytea not null,
  sheet text,
  day date,
  rest_of uuid,
  state text not null,
  version integer not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  constraint change_import_pk primary key (organization_id, import_id),
  constraint change_import_file_fk foreign key (organization_id, sha256) references attachment,
  constraint change_import_rest_fk foreign key (organization_id, rest_of) references change_import,
  constraint change_import_opener_fk foreign key (organization_id, opened_by) references person,
  constraint change_import_closer_fk foreign key (organization_id, closed_by) references person,
  constraint change_import_kind check (kind in ('changes', 'offices', 'staff')),
  constraint change_import_state check (state in ('open', 'applied', 'discarded')),
  constraint change_import_closed check ((state = 'open') = (closed_at is null)),
  constraint change_import_name_given check (btrim(file_name) <> '')
);
comment on table change_import is 'A list (人事異動, 組織, 職員名簿) that was handed over, and what became of it';
comment on column change_import.sheet is 'The sheet that is read; none for the one that fits best';
comment on column change_import.day is 'The day (発令日, 基準日) of rows without one of their own';
comment on column change_import.rest_of is 'The import whose rows set aside it takes up; none for a whole file';
comment on column change_import.version is 'Counts up with each change, so that two people do not overwrite one another';
create index change_import_state on change_import (organization_id, state, opened_at);

create table change_row (
  organization_id integer not null,
  import_id uuid not null,
  row_number integer not null,
  fate text not null,
  effect text not null,
  cells text[] not null,
  said_ja text not null,
  said_en text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  constraint change_row_pk primary key (organization_id, import_id, row_number),
  constraint change_row_import_fk foreign key (organization_id, import_id) references change_import,
  constraint change_row_person_fk foreign key (organization_id, decided_by) references person,
  constraint change_row_fate check (fate in ('aside', 'applied'))
);
comment on table change_row is 'What became of a row: set aside by hand, or applied';
comment on column change_row.cells is 'The row as it stood in the file';
comment on column change_row.said_ja is 'What it did, or what was wrong with it when it was set aside';
comment on column change_row.effect is 'What kind of change it was; empty for rows set aside';

create table change_head (
  organization_id integer not null,
  kind text not null,
  head text not null,
  column_key text not null,
  constraint change_head_pk primary key (organization_id, kind, head),
  constraint change_head_organization_fk foreign key (organization_id) references organization
);
comment on table change_head is 'What a head (列の見出し) of the own lists stands for; mapped once by a person and remembered';
comment on column change_head.column_key is 'The column that is looked for; empty for a head that is not to be read';

do $$
declare
  name text;
begin
  foreach name in array array['change_import', 'change_row', 'change_head'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;
grant update (sheet, day, state, version, closed_by, closed_at) on change_import to ${application};
grant delete on change_row, change_head to ${application};
