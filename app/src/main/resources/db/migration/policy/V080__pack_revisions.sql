-- Packs that an organization made its own (改訂), whole; and what is being edited and does not count yet.

create table pack_revision (
  organization_id integer not null,
  pack text not null,
  number integer not null,
  is_shipped boolean not null,
  shipped text not null,
  note text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  constraint pack_revision_pk primary key (organization_id, pack, number),
  constraint pack_revision_person_fk foreign key (organization_id, made_by) references person,
  constraint pack_revision_pack_form check (pack ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  constraint pack_revision_number_counts check (number > 0)
);
comment on table pack_revision is 'A pack as the organization made it its own; the newest counts';
comment on column pack_revision.is_shipped is 'Takes everything back: the organization follows what is shipped';
comment on column pack_revision.shipped is 'SHA-256 of what was shipped when it was made';
comment on column pack_revision.note is 'Why it was made';

create table pack_file (
  organization_id integer not null,
  pack text not null,
  number integer not null,
  path text not null,
  sha256 bytea not null,
  constraint pack_file_pk primary key (organization_id, pack, number, path),
  constraint pack_file_revision_fk foreign key (organization_id, pack, number) references pack_revision,
  constraint pack_file_content_fk foreign key (organization_id, sha256) references attachment
);
comment on table pack_file is 'A file of a revision; its bytes are an attachment';
comment on column pack_file.path is 'Below the folder of the pack, with slashes';

create table pack_draft (
  organization_id integer not null,
  pack text not null,
  path text not null,
  content text,
  version integer not null,
  edited_by uuid not null,
  edited_at timestamptz not null,
  constraint pack_draft_pk primary key (organization_id, pack, path),
  constraint pack_draft_person_fk foreign key (organization_id, edited_by) references person
);
comment on table pack_draft is 'A file of a pack that is being edited: counts only once a revision is made of it';
comment on column pack_draft.content is 'Its whole text; none where the file is to go';
comment on column pack_draft.version is 'Counts the edits, so that two people do not overwrite one another';

do $$
declare
  name text;
begin
  foreach name in array array['pack_revision', 'pack_file', 'pack_draft'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;
grant update, delete on pack_draft to ${application};
