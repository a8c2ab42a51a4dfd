-- Checks 点検 as a pack says them: runs of them, what is looked at in each, what was answered, and what has to be mended.

create table check_round (
  organization_id integer not null,
  check_id text not null,
  fiscal_year integer not null,
  number integer not null,
  opens date not null,
  due date not null,
  begun_on date not null,
  constraint check_round_pk primary key (organization_id, check_id, fiscal_year, number)
);
comment on table check_round is 'One time at which a check of a schedule is made, for all that it is made for';
comment on column check_round.check_id is 'As the pack names it';
comment on column check_round.number is 'Counts the times of a fiscal year, from 1';
comment on column check_round.opens is 'The day that the schedule sets';
comment on column check_round.due is 'By when; later than the schedule sets where it began after that';
comment on column check_round.begun_on is 'When its first runs were opened';

create table check_run (
  organization_id integer not null,
  run_id uuid not null,
  check_id text not null,
  pack text not null,
  edition text not null,
  subject_kind text not null,
  subject_id uuid,
  fiscal_year integer,
  number integer,
  step text,
  name text not null,
  office_id uuid,
  due date,
  opened_at timestamptz not null,
  things integer not null default 0,
  done integer not null default 0,
  closed_at timestamptz,
  closed_by uuid,
  spent_at timestamptz,
  version integer not null default 1,
  asked jsonb not null default '{}',
  constraint check_run_pk primary key (organization_id, run_id),
  constraint check_run_round_fk foreign key (organization_id, check_id, fiscal_year, number)
    references check_round,
  constraint check_run_office_fk foreign key (organization_id, office_id) references office,
  constraint check_run_person_fk foreign key (organization_id, closed_by) references person,
  constraint check_run_subject_kind
    check (subject_kind in ('office', 'entry', 'person', 'organization', 'application')),
  constraint check_run_subject check ((subject_kind = 'organization') = (subject_id is null)),
  constraint check_run_occasion check ((fiscal_year is null) = (number is null)
    and (fiscal_year is null) <> (step is null)),
  constraint check_run_closed check ((closed_at is null) = (closed_by is null)),
  constraint check_run_done check (done between 0 and things)
);
comment on table check_run is 'A check of something at one time: the devices of an office this year, a service before it is used';
comment on column check_run.edition is 'Whose questions are asked, by its short name in the pack';
comment on column check_run.subject_id is 'The office, entry, person or application that it is made for';
comment on column check_run.step is 'What it is a step of: a move of the entry, a step of the application; none on a schedule';
comment on column check_run.name is 'Of what it is made for, as it was called when it was opened';
comment on column check_run.office_id is 'Whose it is; none for the whole organization';
comment on column check_run.things is 'How many things are looked at, those not counted that are gone';
comment on column check_run.done is 'Of how many of them everything is answered';
comment on column check_run.spent_at is 'When the step was taken that it was made for; the next time needs another';
comment on column check_run.asked is 'For a step: who answers, and the values that conditions of questions look at';
-- Nothing is opened twice.
create unique index check_run_once on check_run (organization_id, check_id, fiscal_year, number, subject_id)
  nulls not distinct where step is null;
create unique index check_run_step on check_run (organization_id, check_id, subject_id, step)
  where step is not null and spent_at is null;
create index check_run_office on check_run (organization_id, office_id, due) where closed_at is null;
create index check_run_newest on check_run (organization_id, opened_at desc, run_id);

create table check_thing (
  organization_id integer not null,
  run_id uuid not null,
  thing_id uuid not null,
  place integer not null,
  number text not null default '',
  name text not null,
  state text not null default 'open',
  came_at timestamptz not null,
  version integer not null default 1,
  constraint check_thing_pk primary key (organization_id, run_id, thing_id),
  constraint check_thing_run_fk foreign key (organization_id, run_id) references check_run,
  constraint check_thing_state check (state in ('open', 'done', 'gone'))
);
comment on table check_thing is 'What is looked at in a run: entries of a ledger, or just what the run is made for';
comment on column check_thing.thing_id is 'The entry; the run itself where no ledger is looked at';
comment on column check_thing.name is 'As it was called when it came into the run';
comment on column check_thing.state is 'gone: it left the ledger or the office before anything was answered';
create index check_thing_of on check_thing (organization_id, thing_id, run_id);

create table check_answer (
  organization_id integer not null,
  run_id uuid not null,
  thing_id uuid not null,
  item text not null,
  verdict text not null,
  reason text not null default '',
  mend_by date,
  written jsonb,
  evidence text not null default '',
  document text not null default '',
  page text not null default '',
  answered_by uuid not null,
  answered_at timestamptz not null,
  constraint check_answer_pk primary key (organization_id, run_id, thing_id, item),
  constraint check_answer_thing_fk foreign key (organization_id, run_id, thing_id)
    references check_thing,
  constraint check_answer_person_fk foreign key (organization_id, answered_by) references person,
  constraint check_answer_verdict check (verdict in ('yes', 'no', 'not-applicable', 'written')),
  constraint check_answer_reason
    check (verdict not in ('no', 'not-applicable') or btrim(reason) <> ''),
  constraint check_answer_mend check ((verdict = 'no') = (mend_by is not null)),
  constraint check_answer_written check ((verdict = 'written') = (written is not null))
);
comment on table check_answer is 'What was answered to one question about one thing';
comment on column check_answer.item is 'The question, as the pack names it';
comment on column check_answer.mend_by is 'By when what is not as it should be is put right';
comment on column check_answer.evidence is 'Where it is laid down, as the pack names it: a contract, a specification';

create table check_finding (
  organization_id integer not null,
  finding_id uuid not null,
  run_id uuid not null,
  thing_id uuid not null,
  item text not null,
  office_id uuid,
  reason text not null,
  mend_by date not null,
  found_by uuid not null,
  found_at timestamptz not null,
  mended_on date,
  mended_by uuid,
  mended_at timestamptz,
  how text not null default '',
  withdrawn_at timestamptz,
  version integer not null default 1,
  constraint check_finding_pk primary key (organization_id, finding_id),
  constraint check_finding_thing_fk foreign key (organization_id, run_id, thing_id)
    references check_thing,
  constraint check_finding_office_fk foreign key (organization_id, office_id) references office,
  constraint check_finding_found_fk foreign key (organization_id, found_by) references person,
  constraint check_finding_mended_fk foreign key (organization_id, mended_by) references person,
  constraint check_finding_mended check ((mended_on is null) = (mended_by is null)
    and (mended_on is null) = (mended_at is null)
    and (mended_on is null or btrim(how) <> ''))
);
comment on table check_finding is 'What a check found not to be as it should be, until it is put right';
comment on column check_finding.how is 'What was done about it';
comment on column check_finding.withdrawn_at is 'When the answer was put right before the run was closed';
create unique index check_finding_once on check_finding (organization_id, run_id, thing_id, item)
  where withdrawn_at is null;
create index check_finding_open on check_finding (organization_id, office_id, mend_by)
  where mended_on is null and withdrawn_at is null;

do $$
declare
  name text;
begin
  foreach name in array
    array['check_round', 'check_run', 'check_thing', 'check_answer', 'check_finding']
  loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;
grant update (office_id, things, done, closed_at, closed_by, spent_at, version, asked)
  on check_run to ${application};
grant update (state, version) on check_thing to ${application};
grant update (verdict, reason, mend_by, written, evidence, document, page, answered_by, answered_at)
  on check_answer to ${application};
grant update (reason, mend_by, mended_on, mended_by, mended_at, how, withdrawn_at, version)
  on check_finding to ${application};
