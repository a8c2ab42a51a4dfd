-- Two policies may each have a 第6 1 (12): a clause is looked up with its policy.

alter table journal_clause add column policy text collate "C";
update journal_clause c
  set policy = split_part(r.content::jsonb #>> '{basis,edition}', '/', 1)
  from journal_record r
  where r.organization_id = c.organization_id and r.record_id = c.record_id;
alter table journal_clause
  alter column policy set not null,
  drop constraint journal_clause_pk,
  add constraint journal_clause_pk primary key (organization_id, policy, clause, record_id);
comment on column journal_clause.policy is
  'The policy of the edition of its record: what stands before the slash of the edition';
