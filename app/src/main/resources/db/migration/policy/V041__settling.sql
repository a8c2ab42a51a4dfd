-- What people decide about clauses of editions that are kept: an uncertain line is in force until a
-- person strikes it.

create table clause_decision (
  organization_id integer not null,
  decision_id uuid not null,
  edition_id uuid not null,
  ordinal integer not null,
  verdict text not null,
  reason text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  constraint clause_decision_pk primary key (organization_id, decision_id),
  constraint clause_decision_clause_fk foreign key (organization_id, edition_id, ordinal) references clause,
  constraint clause_decision_decider_fk foreign key (organization_id, decided_by) references person,
  constraint clause_decision_verdict_known check (verdict in ('accepted', 'struck')),
  constraint clause_decision_reasoned check (btrim(reason) <> '')
);
comment on table clause_decision is 'What somebody decided about a clause after it was stored, and why';
create index clause_decision_clause on clause_decision (organization_id, edition_id, ordinal);

alter table clause_decision enable row level security;
create policy tenant on clause_decision
  using (organization_id = (select current_organization()));
grant select, insert on clause_decision to ${application};

alter table clause drop constraint clause_verdict_known;
alter table clause add constraint clause_verdict_known
  check (verdict in ('open', 'accepted', 'mended', 'struck'));
comment on table clause is 'A clause (条項) of one edition, exactly as printed; only what was decided about it changes';
grant update (verdict, doubtful) on clause to ${application};
