-- Every page that names an edition tells how many clauses it has; counting them each time would read them all.

alter table edition
  add column clauses integer not null default 0,
  add column doubtful integer not null default 0;

update edition e
set clauses = c.clauses, doubtful = c.doubtful
from (
  select organization_id, edition_id, count(*) filter (where verdict <> 'struck') as clauses,
    count(*) filter (where doubtful) as doubtful
  from clause group by organization_id, edition_id) c
where c.organization_id = e.organization_id and c.edition_id = e.edition_id;

alter table edition
  alter column clauses drop default,
  alter column doubtful drop default,
  add constraint edition_counts check (doubtful between 0 and clauses);
comment on column edition.clauses is 'How many clauses are part of it: struck ones are not';
comment on column edition.doubtful is 'How many of them are shown as 要確認';
