-- One table for every tenant and every ledger, as the application would have it.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create role bench_application login password 'bench' nosuperuser nobypassrls;

create function current_organization() returns integer
  language sql stable parallel safe
  return nullif(current_setting('sekimori.organization', true), '')::integer;

create table entry (
  organization_id integer not null,
  id uuid not null,
  office_id uuid not null,
  ledger smallint not null,
  state smallint not null,
  confidentiality smallint not null,
  due date not null,
  changed integer not null,
  searchable text not null,
  body jsonb not null,
  constraint entry_pk primary key (organization_id, id)
);
-- Which offices a person sees, for the way that joins instead of binding an array.
create table scope (
  organization_id integer not null,
  person_id integer not null,
  office_id uuid not null,
  constraint scope_pk primary key (organization_id, person_id, office_id)
);
alter table entry enable row level security;
alter table scope enable row level security;
create policy tenant on entry using (organization_id = (select current_organization()));
create policy tenant on scope using (organization_id = (select current_organization()));
grant select, insert on entry, scope to bench_application;

-- Every two neighbouring characters of a text; a character before a blank or the end stands alone,
-- so that a search for one character can ask for a prefix. The cost keeps the planner from working
-- them out row by row.
create function grams(content text) returns tsvector
  language sql immutable strict parallel safe cost 10000
  return array_to_tsvector((
    select coalesce(array_agg(trim(c || coalesce(follower, ''))), '{}')
      from (select c, lead(c) over () as follower
              from string_to_table(content, null) as characters(c)) pairs
     where c <> ' '));

-- What a text has to have among its grams to contain the word.
create function gram_query(word text) returns tsquery
  language sql immutable strict parallel safe
  return (
    select string_agg(quote_literal(replace(gram, '\', '\\'))
                        || case when length(word) = 1 then ':*' else '' end, ' & ')::tsquery
      from unnest(tsvector_to_array(grams(word))) gram
     where length(gram) = 2 or length(word) = 1);

-- No operator of any text index is leakproof, so under row-level security none of them can be an
-- index condition. These functions pass by row-level security, fence by themselves and give away
-- nothing but ids, which are then looked up under row-level security again.
create function entry_matching(word text, offices uuid[])
  returns table (id uuid, changed integer, total bigint)
  language plpgsql stable security definer
  set search_path = public, pg_temp
  set plan_cache_mode = force_custom_plan
  rows 50
as $$
begin
  return query
    with found as materialized (
      select entry.id, entry.changed
        from entry
       where organization_id = current_organization()
         and grams(searchable) @@ gram_query(word)
         and (length(word) < 3 or strpos(searchable, word) > 0)
         and (offices is null or office_id = any(offices)))
    select found.id, found.changed, (select count(*) from found)
      from found
     order by found.changed desc
     limit 50;
end
$$;

-- The same, but counts no further than one more than most: a word in every tenth entry is found by
-- walking from the newest one, and nobody reads 70,000 hits.
create function entry_matching_at_most(word text, offices uuid[], most integer)
  returns table (id uuid, changed integer, total bigint)
  language plpgsql stable security definer
  set search_path = public, pg_temp
  set plan_cache_mode = force_custom_plan
  rows 50
as $$
declare
  counted bigint;
begin
  select count(*) into counted
    from (select
            from entry
           where organization_id = current_organization()
             and grams(searchable) @@ gram_query(word)
             and (length(word) < 3 or strpos(searchable, word) > 0)
             and (offices is null or office_id = any(offices))
           limit most + 1) first_hits;
  if counted <= most then
    return query select * from entry_matching(word, offices);
  else
    return query
      select entry.id, entry.changed, counted
        from entry
       where organization_id = current_organization()
         and strpos(searchable, word) > 0
         and (offices is null or office_id = any(offices))
       order by entry.changed desc
       limit 50;
  end if;
end
$$;
