-- Offices, posts and people by two times: the days on which something is so (during), and when it was believed to be
-- (known). Nothing is overwritten: a correction closes known and adds rows. A row whose known is empty was withdrawn in
-- the moment it was entered.

create table office_state (
  organization_id integer not null,
  state_id uuid not null,
  office_id uuid not null,
  parent_id uuid,
  code text,
  name text not null,
  kind text not null,
  rank integer not null default 0,
  during daterange not null,
  known tstzrange not null,
  constraint office_state_pk primary key (organization_id, state_id),
  constraint office_state_office_fk foreign key (organization_id, office_id) references office,
  constraint office_state_parent_fk foreign key (organization_id, parent_id) references office,
  constraint office_state_not_own_parent check (parent_id <> office_id),
  constraint office_state_code_given check (btrim(code) <> ''),
  constraint office_state_name_given check (btrim(name) <> ''),
  constraint office_state_kind check (kind in
    ('root', 'department', 'section', 'branch', 'branch-department', 'outpost')),
  constraint office_state_days check (not isempty(during)),
  constraint office_state_once exclude using gist
    (organization_id with =, office_id with =, during with &&, known with &&),
  constraint office_state_code_once exclude using gist
    (organization_id with =, code with =, during with &&, known with &&)
);
comment on table office_state is 'How an office (所属) is on some days: its place in the tree, code, name and kind';
comment on column office_state.code is '所属コード; none where the organization has none';
comment on column office_state.rank is 'Its place among those beside it, from the top';
create index office_state_office on office_state (organization_id, office_id);
create index office_state_parent on office_state (organization_id, parent_id);

create table post_state (
  organization_id integer not null,
  state_id uuid not null,
  post_id uuid not null,
  office_id uuid not null,
  name text not null,
  grade text not null default '',
  seats integer,
  rank integer not null default 0,
  during daterange not null,
  known tstzrange not null,
  constraint post_state_pk primary key (organization_id, state_id),
  constraint post_state_post_fk foreign key (organization_id, post_id) references post,
  constraint post_state_office_fk foreign key (organization_id, office_id) references office,
  constraint post_state_name_given check (btrim(name) <> ''),
  constraint post_state_grade check (grade in
    ('', 'governor', 'deputy-governor', 'director-general', 'policy-director', 'deputy-director-general', 'director',
     'chief-expert', 'section-chief', 'senior-staff', 'staff')),
  constraint post_state_seats check (seats > 0),
  constraint post_state_days check (not isempty(during)),
  constraint post_state_once exclude using gist
    (organization_id with =, post_id with =, during with &&, known with &&)
);
comment on table post_state is 'How a post (職) is on some days: its office, name and grade';
comment on column post_state.seats is 'How many may hold it as their main post at once; none for any number';
comment on column post_state.rank is 'Its place among those of its office, from the top';
create index post_state_post on post_state (organization_id, post_id);
create index post_state_office on post_state (organization_id, office_id);

-- What was set up before had no days: it has always been so.
insert into office_state (organization_id, state_id, office_id, parent_id, name, kind, during, known)
  select organization_id, office_id, office_id, parent_id, office.name, 'section', '(,)', tstzrange(founded_at, null)
  from office join organization using (organization_id);
insert into post_state (organization_id, state_id, post_id, office_id, name, during, known)
  select organization_id, post_id, post_id, office_id, post.name, '(,)', tstzrange(founded_at, null)
  from post join organization using (organization_id);
alter table office drop column parent_id, drop column name;
alter table post drop column office_id, drop column name;
comment on table office is 'A department, section or branch (所属); what is known of it stands in office_state';
comment on table post is 'A position in an office (職); what is known of it stands in post_state';

alter table post_holding
  add column kind text not null default 'main',
  add column known tstzrange,
  add column sole datemultirange not null default '{}';
update post_holding h set known = tstzrange(founded_at, null),
  -- Of posts held at once, the one held longest counted as the main one.
  kind = case when exists (
    select from post_holding b
    where b.organization_id = h.organization_id and b.person_id = h.person_id and b.during && h.during
      and (coalesce(lower(b.during), '-infinity'), b.holding_id)
        < (coalesce(lower(h.during), '-infinity'), h.holding_id)) then 'concurrent' else 'main' end
  from organization o where o.organization_id = h.organization_id;
alter table post_holding
  alter column kind drop default,
  alter column known set not null,
  drop constraint post_holding_once,
  add constraint post_holding_kind check (kind in ('main', 'concurrent', 'acting', 'deputy')),
  add constraint post_holding_once exclude using gist
    (organization_id with =, post_id with =, person_id with =, during with &&, known with &&),
  add constraint post_holding_one_main exclude using gist
    (organization_id with =, person_id with =, during with &&, known with &&) where (kind = 'main'),
  add constraint post_holding_one_seat exclude using gist
    (organization_id with =, post_id with =, sole with &&, known with &&) where (kind = 'main');
comment on column post_holding.kind is 'main 本務, concurrent 兼務, acting 事務取扱, deputy 職務代理';
comment on column post_holding.sole is
  'The days of this holding on which its post has one seat; kept by triggers, so that the constraint can refuse a second';
create index post_holding_post on post_holding (organization_id, post_id);

-- On which days of a holding its post has one seat, as now believed.
create function days_of_one_seat(organization integer, post uuid, days daterange) returns datemultirange
  language sql stable
  as $$
    select coalesce(range_agg(s.during * days), '{}') from public.post_state s
    where s.organization_id = organization and s.post_id = post and s.seats = 1
      and s.during && days and upper_inf(s.known)
  $$;

create function post_holding_sole() returns trigger
  language plpgsql
  as $$
    begin
      new.sole := public.days_of_one_seat(new.organization_id, new.post_id, new.during);
      return new;
    end
  $$;
create trigger post_holding_sole before insert on post_holding
  for each row execute function post_holding_sole();

-- The owner's, because the application may not write the column.
create function post_state_seats_changed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
    begin
      update post_holding h set sole = days_of_one_seat(h.organization_id, h.post_id, h.during)
      where upper_inf(h.known)
        and exists (select from changed c
          where c.organization_id = h.organization_id and c.post_id = h.post_id)
        and h.sole <> days_of_one_seat(h.organization_id, h.post_id, h.during);
      return null;
    end
  $$;
create trigger post_state_added after insert on post_state
  referencing new table as changed for each statement execute function post_state_seats_changed();

create function office_state_no_cycle() returns trigger
  language plpgsql
  as $$
    declare
      found uuid;
    begin
      with recursive up as (
        select a.organization_id, a.office_id as start, a.parent_id as at, a.during, 1 as depth from added a
        where a.parent_id is not null and upper_inf(a.known)
        union all
        select u.organization_id, u.start, s.parent_id, u.during * s.during, u.depth + 1
        from up u join office_state s on s.organization_id = u.organization_id and s.office_id = u.at
        where upper_inf(s.known) and s.during && u.during and s.parent_id is not null
          and u.at <> u.start and u.depth < 100
      )
      select start into found from up where at = start limit 1;
      if found is not null then
        raise exception 'Office % would lie below itself', found
          using errcode = 'check_violation', constraint = 'office_state_no_cycle';
      end if;
      return null;
    end
  $$;
create trigger office_state_no_cycle after insert on office_state
  referencing new table as added for each statement execute function office_state_no_cycle();

alter table role_binding add column known tstzrange;
update role_binding r set known = tstzrange(founded_at, null)
  from organization o where o.organization_id = r.organization_id;
alter table role_binding
  alter column known set not null,
  drop constraint role_binding_once,
  add constraint role_binding_once exclude using gist
    (organization_id with =, role with =, post_id with =,
     (coalesce(office_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, during with &&, known with &&);

create table absence (
  organization_id integer not null,
  absence_id uuid not null,
  person_id uuid not null,
  reason text not null default '',
  during daterange not null,
  known tstzrange not null,
  constraint absence_pk primary key (organization_id, absence_id),
  constraint absence_person_fk foreign key (organization_id, person_id) references person,
  constraint absence_days check (not isempty(during)),
  constraint absence_once exclude using gist
    (organization_id with =, person_id with =, during with &&, known with &&)
);
comment on table absence is 'Days on which somebody is not there (休職, 長期の出張など), so that deputies act';
create index absence_person on absence (organization_id, person_id);

create table deputy_order (
  organization_id integer not null,
  order_id uuid not null,
  post_id uuid not null,
  place integer not null,
  deputy_post_id uuid not null,
  during daterange not null,
  known tstzrange not null,
  constraint deputy_order_pk primary key (organization_id, order_id),
  constraint deputy_order_post_fk foreign key (organization_id, post_id) references post,
  constraint deputy_order_deputy_fk foreign key (organization_id, deputy_post_id) references post,
  constraint deputy_order_not_itself check (post_id <> deputy_post_id),
  constraint deputy_order_place check (place > 0),
  constraint deputy_order_days check (not isempty(during)),
  constraint deputy_order_once exclude using gist
    (organization_id with =, post_id with =, place with =, during with &&, known with &&),
  constraint deputy_order_deputy_once exclude using gist
    (organization_id with =, post_id with =, deputy_post_id with =, during with &&, known with &&)
);
comment on table deputy_order is 'Which posts stand in for a post, the first that is there (代理順位)';
create index deputy_order_post on deputy_order (organization_id, post_id);
create index deputy_order_deputy on deputy_order (organization_id, deputy_post_id);

do $$
declare
  name text;
begin
  foreach name in array array['office_state', 'post_state', 'absence', 'deputy_order'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
  foreach name in array array['office', 'post', 'post_holding', 'role_binding'] loop
    execute format('revoke update on %I from ${application}', name);
  end loop;
  foreach name in array array['office_state', 'post_state', 'post_holding', 'role_binding', 'absence', 'deputy_order'] loop
    execute format('grant update (known) on %I to ${application}', name);
  end loop;
end $$;
