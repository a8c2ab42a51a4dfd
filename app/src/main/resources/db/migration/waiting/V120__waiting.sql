-- What waits for whom (待っているもの): asked by role, so that a change of posts needs no job.

create table waiting (
  organization_id integer not null,
  waiting_id uuid not null,
  kind text not null,
  thing uuid not null,
  task text not null,
  number text not null,
  address text not null,
  what_ja text not null,
  what_en text not null,
  asked text[] not null,
  not_these uuid[] not null,
  due date,
  urgent boolean not null,
  since timestamptz not null,
  constraint waiting_pk primary key (organization_id, waiting_id),
  constraint waiting_organization_fk foreign key (organization_id) references organization,
  constraint waiting_once unique (organization_id, kind, thing, task),
  constraint waiting_asked_given check (cardinality(asked) > 0),
  constraint waiting_address_local check (address like '/%')
);
comment on table waiting is 'Something that somebody has to do; gone when it is done';
comment on column waiting.kind is 'Of the thing: application, entry, check';
comment on column waiting.task is 'What has to be done with the thing: decide, return, answer';
comment on column waiting.number is 'All that a mail says of it';
comment on column waiting.what_ja is 'For pages only';
comment on column waiting.asked is
  'One of whom has to do it: role@office, role, =person@office or =person';
comment on column waiting.not_these is 'People who may not do it';

create table waiting_who (
  organization_id integer not null,
  waiting_id uuid not null,
  nth smallint not null,
  place text not null,
  person_id uuid,
  constraint waiting_who_pk primary key (organization_id, waiting_id, nth),
  constraint waiting_who_waiting_fk foreign key (organization_id, waiting_id) references waiting
    on delete cascade,
  constraint waiting_who_person_fk foreign key (organization_id, person_id) references person
);
comment on table waiting_who is 'How what waits is found by whom it waits for';
comment on column waiting_who.place is
  'role@office or role; of a person, whose superiors it is for once he is gone: @office or @';
create index waiting_who_place on waiting_who (organization_id, place)
  include (waiting_id, person_id);
create index waiting_who_person on waiting_who (organization_id, person_id)
  where person_id is not null;

create table waiting_not (
  organization_id integer not null,
  waiting_id uuid not null,
  person_id uuid not null,
  constraint waiting_not_pk primary key (organization_id, waiting_id, person_id),
  constraint waiting_not_waiting_fk foreign key (organization_id, waiting_id) references waiting
    on delete cascade,
  constraint waiting_not_person_fk foreign key (organization_id, person_id) references person
);
comment on table waiting_not is 'Who may not do what waits, so that it may fall to those above';
create index waiting_not_person on waiting_not (organization_id, person_id) include (waiting_id);

create table waiting_place (
  organization_id integer not null,
  place text not null,
  constraint waiting_place_pk primary key (organization_id, place),
  constraint waiting_place_organization_fk foreign key (organization_id) references organization
);
comment on table waiting_place is
  'Every role of an office that anything ever waited for: few, and only added to';

create table waiting_reminder (
  organization_id integer not null,
  waiting_id uuid not null,
  day date not null,
  asked text[] not null,
  urgent boolean not null,
  arrival boolean not null,
  told_at timestamptz,
  constraint waiting_reminder_pk primary key (organization_id, waiting_id, day, asked, arrival),
  constraint waiting_reminder_waiting_fk foreign key (organization_id, waiting_id) references waiting
    on delete cascade
);
comment on table waiting_reminder is 'On which day who is told of what waits';
comment on column waiting_reminder.arrival is 'Whether it tells that it came, rather than of its due day';
comment on column waiting_reminder.told_at is 'When it was put into a mail; none for not yet';
create index waiting_reminder_next on waiting_reminder (organization_id, day) where told_at is null;

do $$
declare
  name text;
begin
  foreach name in array array['waiting', 'waiting_who', 'waiting_not', 'waiting_place', 'waiting_reminder'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;
grant update (number, address, what_ja, what_en, asked, not_these, due, urgent, since) on waiting to ${application};
grant update (urgent, told_at) on waiting_reminder to ${application};
grant delete on waiting, waiting_who, waiting_not, waiting_reminder to ${application};
