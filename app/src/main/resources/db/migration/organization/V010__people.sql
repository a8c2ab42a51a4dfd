-- Offices, posts in offices, people in posts, roles of posts; each for a time.

create table office (
  organization_id integer not null,
  office_id uuid not null,
  parent_id uuid,
  name text not null,
  constraint office_pk primary key (organization_id, office_id),
  constraint office_organization_fk foreign key (organization_id) references organization,
  constraint office_parent_fk foreign key (organization_id, parent_id) references office,
  constraint office_not_own_parent check (parent_id <> office_id),
  constraint office_name_given check (btrim(name) <> '')
);
comment on table office is 'A department, section or branch (所属)';

create table post (
  organization_id integer not null,
  post_id uuid not null,
  office_id uuid not null,
  name text not null,
  constraint post_pk primary key (organization_id, post_id),
  constraint post_office_fk foreign key (organization_id, office_id) references office,
  constraint post_name_given check (btrim(name) <> '')
);
comment on table post is 'A position in an office (職); several people may hold one';
create index post_office on post (organization_id, office_id);

create table person (
  organization_id integer not null,
  person_id uuid not null,
  name text not null,
  kana text not null default '',
  staff_number text,
  constraint person_pk primary key (organization_id, person_id),
  constraint person_organization_fk foreign key (organization_id) references organization,
  constraint person_staff_number_unique unique (organization_id, staff_number),
  constraint person_name_given check (btrim(name) <> '')
);
comment on table person is 'A member of staff';

create table post_holding (
  organization_id integer not null,
  holding_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  during daterange not null,
  constraint post_holding_pk primary key (organization_id, holding_id),
  constraint post_holding_post_fk foreign key (organization_id, post_id) references post,
  constraint post_holding_person_fk foreign key (organization_id, person_id) references person,
  constraint post_holding_days check (not isempty(during)),
  constraint post_holding_once exclude using gist
    (organization_id with =, post_id with =, person_id with =, during with &&)
);
comment on table post_holding is 'Who holds a post, on which days';
create index post_holding_person on post_holding (organization_id, person_id);

create table role_binding (
  organization_id integer not null,
  binding_id uuid not null,
  role text not null,
  post_id uuid not null,
  office_id uuid,
  during daterange not null,
  constraint role_binding_pk primary key (organization_id, binding_id),
  constraint role_binding_post_fk foreign key (organization_id, post_id) references post,
  constraint role_binding_office_fk foreign key (organization_id, office_id) references office,
  constraint role_binding_days check (not isempty(during)),
  constraint role_binding_once exclude using gist
    (organization_id with =, role with =, post_id with =,
     (coalesce(office_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, during with &&)
);
comment on table role_binding is 'Which role a post carries, for which office (none: the whole organization), on which days';
create index role_binding_post on role_binding (organization_id, post_id);

do $$
declare
  name text;
begin
  foreach name in array array['office', 'post', 'person', 'post_holding', 'role_binding'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert, update on %I to ${application}', name);
  end loop;
end $$;
