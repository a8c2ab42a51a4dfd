-- Who handed which file over: nobody puts a file into a field that only others have seen.

create table upload (
  organization_id integer not null,
  person_id uuid not null,
  sha256 bytea not null,
  media_type text not null,
  uploaded_at timestamptz not null,
  constraint upload_pk primary key (organization_id, person_id, sha256),
  constraint upload_attachment_fk foreign key (organization_id, sha256)
    references attachment (organization_id, sha256),
  constraint upload_person_fk foreign key (organization_id, person_id)
    references person (organization_id, person_id)
);
comment on table upload is 'Files that somebody handed over for a form, whether or not the form was kept';
comment on column upload.media_type is 'Told from the content';

alter table upload enable row level security;
create policy tenant on upload
  using (organization_id = (select current_organization()));
grant select, insert, update on upload to ${application};
