-- Files that belong to records: the original of an import, say. Kept by their digest, once each.

create table attachment (
  organization_id integer not null,
  sha256 bytea not null,
  content bytea not null,
  kept_at timestamptz not null,
  constraint attachment_pk primary key (organization_id, sha256),
  constraint attachment_organization_fk foreign key (organization_id) references organization,
  constraint attachment_sha256_fits check (sha256 = sha256(content))
);
comment on table attachment is 'The bytes of a file; its name and meaning stand with the record it belongs to';
-- Office documents are compressed already.
alter table attachment alter column content set storage external;

alter table attachment enable row level security;
create policy tenant on attachment
  using (organization_id = (select current_organization()));
grant select, insert on attachment to ${application};
