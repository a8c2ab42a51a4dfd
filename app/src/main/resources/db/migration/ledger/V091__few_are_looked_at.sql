-- Of few entries each is looked at, which is faster than any index, and does not rest on what the planner believes of a
-- table that has just been filled. Every call is planned with its own values, so one of the two conditions falls away.

create or replace function entry_matching(wanted text, words text[], offices uuid[], states text[],
    facet_fields text[], facet_values text[], day_field text, first_day text, last_day text, overdue_on date,
    held_by uuid, most integer, few integer)
  returns table (entry_id uuid, total integer)
  language plpgsql stable security definer
  set search_path = pg_catalog, public
  set plan_cache_mode = force_custom_plan
  rows 100
as $$
declare
  small boolean := false;
  checked text[];
  asked tsquery := public.gram_query(words);
  counted integer;
begin
  if offices is not null then
    select count(*) <= 10000 into small
      from (select from public.entry e
             where e.organization_id = public.current_organization()
               and e.ledger = wanted and e.office_id = any(offices)
             limit 10001) there;
  end if;
  checked := array(select word from unnest(words) word where small or length(word) > 2);
  select count(*) into counted
    from (select
            from public.entry e
           where e.organization_id = public.current_organization()
             and e.ledger = wanted
             and (small or public.grams(e.searchable) @@ asked)
             and not exists (select from unnest(checked) word where strpos(e.searchable, word) = 0)
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
         and (small or public.grams(e.searchable) @@ asked)
         and not exists (select from unnest(checked) word where strpos(e.searchable, word) = 0)
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
