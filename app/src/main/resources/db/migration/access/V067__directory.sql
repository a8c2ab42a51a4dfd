-- A directory (LDAP, Active Directory) keeps people and accounts in step; and what is done by the clock.

alter table account
  add column mail text not null default '',
  add column disabled_by_directory boolean not null default false,
  add constraint account_disabled_by_directory check (disabled or not disabled_by_directory);
comment on column account.mail is 'Where its holder is written to, as the directory says; empty where it does not';
comment on column account.disabled_by_directory is
  'Whether it lets nobody in because the directory disabled or lost the entry; then the directory lets it in again';

create table directory_run (
  organization_id integer not null,
  run_id uuid not null,
  asked_by uuid,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  outcome text not null,
  read integer not null,
  created integer not null,
  changed integer not null,
  disabled integer not null,
  enabled integer not null,
  troubles integer not null,
  problem_ja text not null default '',
  problem_en text not null default '',
  constraint directory_run_pk primary key (organization_id, run_id),
  constraint directory_run_organization_fk foreign key (organization_id) references organization,
  constraint directory_run_person_fk foreign key (organization_id, asked_by) references person,
  constraint directory_run_outcome check (outcome in ('done', 'withheld', 'failed'))
);
comment on table directory_run is 'Each time that the directory was read to keep people and accounts in step';
comment on column directory_run.asked_by is 'Who pressed the button; none for the nightly run';
comment on column directory_run.outcome is
  'done; withheld: too many accounts would have been disabled, nothing was done; failed: it could not be read whole';
comment on column directory_run.read is 'How many entries were read';
create index directory_run_latest on directory_run (organization_id, began_at);
alter table directory_run enable row level security;
create policy tenant on directory_run using (organization_id = (select current_organization()));
grant select, insert on directory_run to ${application};

-- As db-scheduler 16 wants it.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
comment on table scheduled_tasks is 'What is done by the clock, on one node only; belongs to no organization';
create index scheduled_tasks_execution on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to ${application};
