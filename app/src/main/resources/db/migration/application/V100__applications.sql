-- Applications (申請): what somebody asks for, the way that it takes, and what was permitted.

create table application (
  organization_id integer not null,
  application_id uuid not null,
  kind text not null,
  title jsonb not null,
  fiscal_year integer,
  number integer,
  applicant uuid not null,
  own uuid[] not null default '{}',
  post_id uuid,
  office_id uuid not null,
  state text not null,
  filled jsonb not null,
  confirmed jsonb not null default '[]',
  course jsonb not null default '[]',
  step integer not null default 0,
  frozen jsonb,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  settled_at timestamptz,
  valid_until date,
  lapsed jsonb,
  document_number text not null default '',
  document_day date,
  version integer not null default 1,
  constraint application_pk primary key (organization_id, application_id),
  constraint application_number unique (organization_id, fiscal_year, number),
  constraint application_person_fk foreign key (organization_id, applicant) references person,
  constraint application_office_fk foreign key (organization_id, office_id) references office,
  constraint application_state check (state in
    ('draft', 'submitted', 'returned', 'withdrawn', 'permitted', 'refused', 'lapsed')),
  -- A number is given when it is submitted first, and never taken back.
  constraint application_numbered check ((fiscal_year is null) = (number is null)
    and (state <> 'draft') = (number is not null)),
  constraint application_frozen check (state = 'draft' or frozen is not null and submitted_at is not null),
  constraint application_settled check ((state in ('permitted', 'refused', 'lapsed')) = (settled_at is not null)),
  constraint application_lapsed check ((state = 'lapsed') = (lapsed is not null))
);
comment on table application is 'What somebody asks for (申請), and what became of it';
comment on column application.kind is 'The id of the application in the pack';
comment on column application.number is 'Counts within the fiscal year, from 1, without a gap; none while it is a draft';
comment on column application.own is 'For whom it is, beside who applies: those who may not decide it either';
comment on column application.office_id is 'The office for which it is made: whose roles decide';
comment on column application.filled is 'What was filled in, by field, as it is kept';
comment on column application.confirmed is 'The obligations that the applicant confirmed one by one';
comment on column application.course is 'The steps of the way as they were when it was submitted';
comment on column application.step is 'How many of the steps are done';
comment on column application.frozen is 'The form and the decision of the rules in the words in which they were submitted; they refer to nothing';
comment on column application.valid_until is 'The last day of the permit; none where it is valid until it ends';
comment on column application.lapsed is 'Why the permit counts no more';
comment on column application.document_number is 'Its number in the system for documents (文書番号), entered later';
comment on column application.document_day is 'When it was decided there (決裁日)';
create index application_own on application (organization_id, applicant, changed_at desc);
create index application_office on application (organization_id, office_id, state, changed_at desc);
create index application_all on application (organization_id, changed_at desc);

-- What was done with it, one after the other. Never changed, but for that a report was seen.
create table application_act (
  organization_id integer not null,
  application_id uuid not null,
  place integer not null,
  act text not null,
  step integer,
  person_id uuid,
  post_id uuid,
  seat text not null default '',
  role text,
  at timestamptz not null,
  comment text not null default '',
  override boolean not null default false,
  stood_in_for uuid,
  seen_at timestamptz,
  constraint application_act_pk primary key (organization_id, application_id, place),
  constraint application_act_application_fk foreign key (organization_id, application_id) references application,
  constraint application_act_person_fk foreign key (organization_id, person_id) references person,
  constraint application_act_absent_fk foreign key (organization_id, stood_in_for) references person,
  constraint application_act_act check (act in
    ('submit', 'confirm', 'consult', 'permit', 'refuse', 'return', 'withdraw', 'lapse')),
  constraint application_act_reason check (act not in ('refuse', 'return') or btrim(comment) <> ''),
  constraint application_act_override check (not override or btrim(comment) <> '')
);
comment on table application_act is 'One thing that was done with an application';
comment on column application_act.person_id is 'Who did it; none for the system itself';
comment on column application_act.seat is 'Office and post, as they were called on the day';
comment on column application_act.role is 'The role of the policy in which it was done';
comment on column application_act.override is 'Decided by somebody who could not otherwise have: the own matter, or without the role, since nobody else was there';
comment on column application_act.stood_in_for is 'Who was absent and has to be told (代決)';
comment on column application_act.seen_at is 'When the absent one acknowledged the report (後閲)';
create index application_act_person on application_act (organization_id, person_id, application_id);
create index application_act_override on application_act (organization_id, at desc) where override;

-- Entries of ledgers that it names, enters or changes.
create table application_entry (
  organization_id integer not null,
  application_id uuid not null,
  entry_id uuid not null,
  part text not null,
  constraint application_entry_pk primary key (organization_id, application_id, entry_id, part),
  constraint application_entry_application_fk foreign key (organization_id, application_id) references application,
  constraint application_entry_part check (part in ('names', 'enters', 'changes'))
);
comment on table application_entry is 'Entries that an application is about, or that came of it';
create index application_entry_entry on application_entry (organization_id, entry_id);

create table application_count (
  organization_id integer not null,
  fiscal_year integer not null,
  last integer not null,
  constraint application_count_pk primary key (organization_id, fiscal_year)
);
comment on table application_count is 'The last number given in a fiscal year; whoever submits waits for its row';

do $$
declare
  name text;
begin
  foreach name in array
    array['application', 'application_act', 'application_entry', 'application_count'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;
grant update (fiscal_year, number, office_id, post_id, state, own, filled, confirmed, course, step, frozen,
  changed_at, submitted_at, settled_at, valid_until, lapsed, document_number, document_day, version)
  on application to ${application};
-- A draft that was never submitted may be thrown away.
grant delete on application, application_entry to ${application};
grant update (seen_at) on application_act to ${application};
grant update (last) on application_count to ${application};
