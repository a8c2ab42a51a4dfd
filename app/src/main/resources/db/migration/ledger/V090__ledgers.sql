-- Ledgers 台帳: one table for the entries of all of them; which fields they have is said by the pack. See ADR 12 and 31.

create extension if not exists btree_gin;

create table entry (
  organization_id integer not null,
  entry_id uuid not null,
  ledger text not null,
  office_id uuid not null,
  state text not null,
  closed boolean not null,
  sign text not null,
  fiscal_year integer not null,
  number integer not null,
  name text not null,
  holder_id uuid,
  due date,
  class_1 smallint,
  class_2 smallint,
  class_3 smallint,
  pack text not null,
  edition text not null,
  permit_id uuid,
  entered_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  searchable text not null,
  body jsonb not null,
  constraint entry_pk primary key (organization_id, entry_id),
  constraint entry_number unique (organization_id, ledger, fiscal_year, number),
  constraint entry_office_fk foreign key (organization_id, office_id) references office,
  constraint entry_holder_fk foreign key (organization_id, holder_id) references person,
  constraint entry_form check (ledger ~ '^[a-z0-9-]+$' and state ~ '^[a-z0-9-]+$'
    and number > 0 and version > 0 and jsonb_typeof(body) = 'object')
);
comment on table entry is 'One line of a ledger (台帳): a device, an asset, something taken out';
comment on column entry.ledger is 'The id of the ledger in the pack';
comment on column entry.closed is 'Whether the state is one in which nothing is expected any more';
comment on column entry.sign is 'Of its ledger, in the number by which people name it';
comment on column entry.number is 'Counts within the ledger and fiscal year, from 1, without a gap';
comment on column entry.name is 'By which people know it: the fields that the ledger names';
comment on column entry.holder_id is 'Who has it, where the ledger has a field for that';
comment on column entry.due is 'The day by which the state has to end';
comment on column entry.class_1 is 'Its level on the first axis of the pack, from 1 for the lowest';
comment on column entry.class_2 is 'Its level on the second axis';
comment on column entry.class_3 is 'Its level on the third axis';
comment on column entry.edition is 'Short name of the edition in the pack, under which it was last written';
comment on column entry.permit_id is 'The application by whose permit it came; none where it was entered by hand';
comment on column entry.searchable is 'Its texts as they are compared in a search';
comment on column entry.body is 'Values by field: a string, or an array of strings';

-- A page is chosen by index alone; then its bodies are fetched by key.
create index entry_by_office on entry (organization_id, office_id, ledger, fiscal_year desc, number desc) include (entry_id);
create index entry_by_ledger on entry (organization_id, ledger, fiscal_year desc, number desc) include (entry_id);
create index entry_by_state on entry (organization_id, ledger, state, office_id);
create index entry_by_due on entry (organization_id, ledger, due, office_id) where due is not null;
create index entry_by_holder on entry (organization_id, holder_id, ledger) where holder_id is not null;
create index entry_by_permit on entry (organization_id, permit_id) where permit_id is not null;

create table entry_count (
  organization_id integer not null,
  ledger text not null,
  fiscal_year integer not null,
  last integer not null,
  constraint entry_count_pk primary key (organization_id, ledger, fiscal_year)
);
comment on table entry_count is 'The last number given in a ledger and fiscal year; whoever enters waits for its row';

create table entry_unique (
  organization_id integer not null,
  ledger text not null,
  field text not null,
  value text not null,
  entry_id uuid not null,
  constraint entry_unique_pk primary key (organization_id, ledger, field, value),
  constraint entry_unique_entry_fk foreign key (organization_id, entry_id) references entry
);
comment on table entry_unique is 'Values that no two entries of a ledger may have in the same field';
comment on column entry_unique.value is 'As compared: width, case and blanks make no difference';
create index entry_unique_of on entry_unique (organization_id, entry_id);

create table entry_link (
  organization_id integer not null,
  entry_id uuid not null,
  field text not null,
  other_id uuid not null,
  constraint entry_link_pk primary key (organization_id, entry_id, field, other_id),
  constraint entry_link_entry_fk foreign key (organization_id, entry_id) references entry,
  constraint entry_link_other_fk foreign key (organization_id, other_id) references entry (organization_id, entry_id)
);
comment on table entry_link is 'That a field of an entry names another entry';
create index entry_link_back on entry_link (organization_id, other_id);

create table ledger_view (
  organization_id integer not null,
  view_id uuid not null,
  person_id uuid not null,
  ledger text not null,
  name text not null,
  query text not null,
  saved_at timestamptz not null,
  constraint ledger_view_pk primary key (organization_id, view_id),
  constraint ledger_view_name unique (organization_id, person_id, ledger, name),
  constraint ledger_view_person_fk foreign key (organization_id, person_id) references person,
  constraint ledger_view_form check (length(name) between 1 and 60 and length(query) <= 2000)
);
comment on table ledger_view is 'A way of looking at a ledger that somebody keeps for himself';
comment on column ledger_view.query is 'Search, filters, order and columns, as in the address';

do $$
declare
  name text;
begin
  foreach name in array array['entry', 'entry_count', 'entry_unique', 'entry_link', 'ledger_view'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;
grant update (office_id, state, closed, name, holder_id, due, class_1, class_2, class_3, pack,
  edition, permit_id, changed_at, version, searchable, body) on entry to ${application};
grant update (last) on entry_count to ${application};
grant delete on entry_unique, entry_link, ledger_view to ${application};
grant update (query, saved_at) on ledger_view to ${application};

-- Every two neighbouring characters of a text; a character before a blank or the end stands alone, so that a search
-- for one character can ask for a prefix. The cost keeps the planner from working them out row by row.
create function grams(content text) returns tsvector
  language sql immutable strict parallel safe cost 10000
  return array_to_tsvector((
    select coalesce(array_agg(trim(c || coalesce(follower, ''))), '{}')
      from (select c, lead(c) over () as follower
              from string_to_table(content, null) as characters(c)) pairs
     where c <> ' '));

-- What a text has to have among its grams to contain all of the words; words have no blanks.
create function gram_query(words text[]) returns tsquery
  language sql immutable strict parallel safe
  return (
    select string_agg(quote_literal(replace(gram, '\', '\\'))
                        || case when length(word) = 1 then ':*' else '' end, ' & ')::tsquery
      from unnest(words) word, unnest(tsvector_to_array(grams(word))) gram
     where length(gram) = 2 or length(word) = 1);

create index entry_grams on entry using gin (organization_id, grams(searchable));

-- No operator of a text index is leakproof, so under row-level security none can be an index condition. This function
-- passes by row-level security, fences by itself, and gives away ids and a count, nothing else; the ids are looked up under
-- row-level security again. Up to most hits are all returned; of more, the newest few by number.
create function entry_matching(wanted text, words text[], offices uuid[], states text[],
    facet_fields text[], facet_values text[], day_field text, first_day text, last_day text, overdue_on date,
    held_by uuid, most integer, few integer)
  returns table (entry_id uuid, total integer)
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_custom_plan
  rows 100
as $$
declare
  long_words text[] := array(select word from unnest(words) word where length(word) > 2);
  asked tsquery := public.gram_query(words);
  counted integer;
begin
  select count(*) into counted
    from (select
            from public.entry e
           where e.organization_id = public.current_organization()
             and e.ledger = wanted
             and public.grams(e.searchable) @@ asked
             and not exists (select from unnest(long_words) word where strpos(e.searchable, word) = 0)
             and (offices is null or e.office_id = any(offices))
             and (states is null or e.state = any(states))
             and not exists (select from unnest(facet_fields, facet_values) f (field, value)
               where not coalesce(jsonb_exists(e.body -> f.field, f.value), false))
             and (first_day is null or e.body ->> day_field >= first_day)
             and (last_day is null or e.body ->> day_field <= last_day)
             and (overdue_on is null or (e.due < overdue_on and not e.closed))
             and (held_by is null or e.holder_id = held_by)
           limit most + 1) hits;
  if counted <= most then
    return query
      select e.entry_id, counted
        from public.entry e
       where e.organization_id = public.current_organization()
         and e.ledger = wanted
         and public.grams(e.searchable) @@ asked
         and not exists (select from unnest(long_words) word where strpos(e.searchable, word) = 0)
         and (offices is null or e.office_id = any(offices))
         and (states is null or e.state = any(states))
         and not exists (select from unnest(facet_fields, facet_values) f (field, value)
               where not coalesce(jsonb_exists(e.body -> f.field, f.value), false))
         and (first_day is null or e.body ->> day_field >= first_day)
         and (last_day is null or e.body ->> day_field <= last_day)
         and (overdue_on is null or (e.due < overdue_on and not e.closed))
         and (held_by is null or e.holder_id = held_by);
  else
    return query
      select e.entry_id, counted
        from public.entry e
       where e.organization_id = public.current_organization()
         and e.ledger = wanted
         and not exists (select from unnest(words) word where strpos(e.searchable, word) = 0)
         and (offices is null or e.office_id = any(offices))
         and (states is null or e.state = any(states))
         and not exists (select from unnest(facet_fields, facet_values) f (field, value)
               where not coalesce(jsonb_exists(e.body -> f.field, f.value), false))
         and (first_day is null or e.body ->> day_field >= first_day)
         and (last_day is null or e.body ->> day_field <= last_day)
         and (overdue_on is null or (e.due < overdue_on and not e.closed))
         and (held_by is null or e.holder_id = held_by)
       order by e.fiscal_year desc, e.number desc
       limit few;
  end if;
end
$$;
revoke all on function entry_matching(text, text[], uuid[], text[], text[], text[], text, text, text, date, uuid, integer, integer) from public;
grant execute on function entry_matching(text, text[], uuid[], text[], text[], text[], text, text, text, date, uuid, integer, integer) to ${application};
