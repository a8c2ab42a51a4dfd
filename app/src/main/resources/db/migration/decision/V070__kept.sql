-- Decisions that somebody asked for and kept (判定記録). They never change.

create table kept_decision (
  organization_id integer not null,
  decision_id uuid not null,
  fiscal_year integer not null,
  number integer not null,
  asked_by uuid not null,
  post_id uuid,
  office_id uuid,
  kept_at timestamptz not null,
  day date not null,
  pack text not null,
  edition text not null,
  edition_name jsonb not null,
  edition_id uuid,
  digest text not null,
  act text not null,
  effect text not null,
  told jsonb not null,
  constraint kept_decision_pk primary key (organization_id, decision_id),
  constraint kept_decision_number unique (organization_id, fiscal_year, number),
  constraint kept_decision_person_fk foreign key (organization_id, asked_by) references person,
  constraint kept_decision_office_fk foreign key (organization_id, office_id) references office,
  constraint kept_decision_edition_fk foreign key (organization_id, edition_id) references edition,
  constraint kept_decision_effect
    check (effect in ('allowed', 'allowed-if', 'needs-permit', 'forbidden'))
);
comment on table kept_decision is 'What somebody asked, and what the rules of a day answered';
comment on column kept_decision.number is 'Counts within the fiscal year, from 1, without a gap';
comment on column kept_decision.office_id is 'The office of the main post of whoever asked; none where no post was held';
comment on column kept_decision.day is 'The day whose rules were asked';
comment on column kept_decision.edition is 'Short name of the edition in the pack';
comment on column kept_decision.edition_id is 'The text of that edition, where it was held';
comment on column kept_decision.digest is 'SHA-256 over the files of the rules that ran';
comment on column kept_decision.told is 'Facts, reasons, duties, permits and clauses, in the words in which they were shown';

-- One's own, and those of an office, newest first; those of all by the number.
create index kept_decision_own on kept_decision (organization_id, asked_by, fiscal_year desc, number desc);
create index kept_decision_office on kept_decision (organization_id, office_id, fiscal_year desc, number desc);
create index kept_decision_kind on kept_decision (organization_id, act, effect, fiscal_year desc, number desc);
create index kept_decision_effects on kept_decision (organization_id, effect, fiscal_year desc, number desc);

create table kept_count (
  organization_id integer not null,
  fiscal_year integer not null,
  last integer not null,
  constraint kept_count_pk primary key (organization_id, fiscal_year)
);
comment on table kept_count is 'The last number given in a fiscal year; whoever keeps a decision waits for its row';

do $$
declare
  name text;
begin
  foreach name in array array['kept_decision', 'kept_count'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;
grant update (last) on kept_count to ${application};
