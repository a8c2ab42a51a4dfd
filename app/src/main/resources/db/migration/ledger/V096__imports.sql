-- Tables of offices on their way into ledgers. The files themselves are attachments.

create table ledger_import (
  organization_id integer not null,
  import_id uuid not null,
  ledger text not null,
  office_id uuid not null,
  file_name text not null,
  sha256 bytea not null,
  sheet text,
  fixed jsonb not null,
  state text not null,
  version integer not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  entered integer,
  refused integer,
  report bytea,
  closed_by uuid,
  closed_at timestamptz,
  constraint ledger_import_pk primary key (organization_id, import_id),
  constraint ledger_import_file_fk foreign key (organization_id, sha256) references attachment,
  constraint ledger_import_report_fk foreign key (organization_id, report) references attachment,
  constraint ledger_import_opener_fk foreign key (organization_id, opened_by) references person,
  constraint ledger_import_closer_fk foreign key (organization_id, closed_by) references person,
  constraint ledger_import_state check (state in ('open', 'applied', 'discarded')),
  constraint ledger_import_closed check ((state = 'open') = (closed_at is null)),
  constraint ledger_import_applied check ((state = 'applied') = (entered is not null and refused is not null)),
  constraint ledger_import_name_given check (btrim(file_name) <> '')
);
comment on table ledger_import is 'A table that was handed over to be entered into a ledger, and what became of it';
comment on column ledger_import.office_id is 'Whose entries the rows become, where they name no other office';
comment on column ledger_import.sheet is 'The sheet that is read; none for the one that fits best';
comment on column ledger_import.fixed is 'What stands in fields that the table leaves empty, by field';
comment on column ledger_import.refused is 'How many rows were left out; report has them with what was wrong';
create index ledger_import_office on ledger_import (organization_id, ledger, office_id, opened_at);

create table ledger_import_head (
  organization_id integer not null,
  ledger text not null,
  office_id uuid not null,
  head text not null,
  field text not null,
  constraint ledger_import_head_pk primary key (organization_id, ledger, office_id, head),
  constraint ledger_import_head_organization_fk foreign key (organization_id) references organization
);
comment on table ledger_import_head is 'What a head (列の見出し) of an office''s own tables stands for; mapped once by a person and remembered';
comment on column ledger_import_head.field is 'The field of the ledger; empty for a head that is not to be read';

do $$
declare
  name text;
begin
  foreach name in array array['ledger_import', 'ledger_import_head'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;
grant update (sheet, fixed, state, version, entered, refused, report, closed_by, closed_at) on ledger_import to ${application};
grant update (field) on ledger_import_head to ${application};
