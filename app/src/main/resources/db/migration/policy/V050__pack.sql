-- Which pack a policy follows, and what somebody decided where pack and imported text disagree.

alter table policy add column pack text,
  add constraint policy_pack_form check (pack ~ '^[a-z0-9][a-z0-9-]{0,39}$');
comment on column policy.pack is 'Short name of the pack (規程パック) it follows; none where it follows none';

create table pack_choice (
  organization_id integer not null,
  edition_id uuid not null,
  pack text not null,
  clause text not null,
  path text,
  version integer not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  constraint pack_choice_pk primary key (organization_id, edition_id, pack, clause),
  constraint pack_choice_edition_fk foreign key (organization_id, edition_id) references edition,
  constraint pack_choice_path_fk foreign key (organization_id, edition_id, path)
    references clause (organization_id, edition_id, path),
  constraint pack_choice_person_fk foreign key (organization_id, decided_by) references person
);
comment on table pack_choice is
  'Which clause of an edition a clause of the pack speaks of, where address and title do not tell';
comment on column pack_choice.clause is 'Id of the clause in the pack';
comment on column pack_choice.path is 'Address in the edition; none where the edition has no such clause';

alter table pack_choice enable row level security;
create policy tenant on pack_choice
  using (organization_id = (select current_organization()));
grant select, insert, update on pack_choice to ${application};
