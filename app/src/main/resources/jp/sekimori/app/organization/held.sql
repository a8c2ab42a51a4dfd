-- The posts of a person on a day, in their order, and the roles that follow, each for its offices.
with recursive mine as (
  select h.post_id, h.kind, h.during from post_holding h
  where h.organization_id = :organization and h.person_id = :person
    and h.during @> cast(:day as date) and upper_inf(h.known)
), standing_in as (
  -- By the order of deputies, where nobody is there who holds the post, stands in for it by name, or comes first.
  select d.post_id
  from mine m
    join deputy_order d on d.organization_id = :organization and d.deputy_post_id = m.post_id
      and d.during @> cast(:day as date) and upper_inf(d.known)
  where m.kind in ('main', 'concurrent')
    and not exists (select from absence a where a.organization_id = :organization and a.person_id = :person
      and a.during @> cast(:day as date) and upper_inf(a.known))
    and not exists (
      select from post_holding h
      where h.organization_id = :organization and h.post_id = d.post_id
        and h.during @> cast(:day as date) and upper_inf(h.known)
        and not exists (select from absence a
          where a.organization_id = :organization and a.person_id = h.person_id
            and a.during @> cast(:day as date) and upper_inf(a.known)))
    and not exists (
      select from deputy_order e
        join post_holding h on h.organization_id = :organization and h.post_id = e.deputy_post_id
          and h.kind in ('main', 'concurrent') and h.during @> cast(:day as date) and upper_inf(h.known)
      where e.organization_id = :organization and e.post_id = d.post_id and e.place < d.place
        and e.during @> cast(:day as date) and upper_inf(e.known)
        and not exists (select from absence a
          where a.organization_id = :organization and a.person_id = h.person_id
            and a.during @> cast(:day as date) and upper_inf(a.known)))
), seats as materialized (
  select c.kind, c.during, p.post_id, p.name, p.grade, p.rank, o.office_id, o.parent_id,
    o.name as office_name, o.kind as office_kind
  from (select * from mine union all select post_id, 'by_order', null from standing_in) c
    join post_state p on p.organization_id = :organization and p.post_id = c.post_id
      and p.during @> cast(:day as date) and upper_inf(p.known)
    join office_state o on o.organization_id = :organization and o.office_id = p.office_id
      and o.during @> cast(:day as date) and upper_inf(o.known)
), seated as (
  select office_id, parent_id from seats where kind <> 'by_order'
  union
  select o.office_id, o.parent_id
  from seated s
    join office_state o on o.organization_id = :organization and o.office_id = s.parent_id
      and o.during @> cast(:day as date) and upper_inf(o.known)
), roles as materialized (
  select r.* from policy_role r
  where r.organization_id = :organization
    and r.revision = (select max(revision) from role_set where organization_id = :organization)
), duties as (
  select 'EX_OFFICIO' as source, s.kind, s.post_id, r.role, r.gives, r.scope, s.office_id
  from roles r
    join policy_role_rule u on u.organization_id = :organization and u.revision = r.revision and u.role = r.role
    join seats s on u.office_kind in ('', s.office_kind) and u.office_name in ('', s.office_name)
      and u.grade in ('', s.grade) and u.title in ('', s.name)
  where not u.foremost or not exists (
    select from post_state p
      join office_state o on o.organization_id = :organization and o.office_id = p.office_id
        and o.during @> cast(:day as date) and upper_inf(o.known)
    where p.organization_id = :organization and p.during @> cast(:day as date) and upper_inf(p.known)
      and u.office_kind in ('', o.kind) and u.office_name in ('', o.name)
      and u.grade in ('', p.grade) and u.title in ('', p.name)
      and (r.scope = 'organization' or p.office_id = s.office_id)
      and (p.rank, p.post_id) < (s.rank, s.post_id))
  union
  select 'BOUND', s.kind, s.post_id, b.role, b.role,
    case when b.office_id is null then 'organization' else 'office' end, b.office_id
  from seats s
    join role_binding b on b.organization_id = :organization and b.post_id = s.post_id
      and b.during @> cast(:day as date) and upper_inf(b.known)
  union
  select 'APPOINTED', 'appointed', null::uuid, r.role, r.gives,
    case when a.office_id is null then 'organization' else r.scope end, a.office_id
  from role_appointment a join roles r on r.role = a.role
  where a.organization_id = :organization and a.person_id = :person
    and a.during @> cast(:day as date) and upper_inf(a.known)
    and exists (select from seated s where a.office_id is null or s.office_id = a.office_id
      -- Whoever does what those of the office must not do themselves comes from elsewhere.
      or exists (select from policy_role_avoid v
        where v.organization_id = :organization and v.revision = r.revision and v.substitute = r.role))
), spread as (
  select d.* from duties d
  union
  select s.source, s.kind, s.post_id, s.role, s.gives, s.scope, o.office_id
  from spread s
    join office_state o on o.organization_id = :organization and o.parent_id = s.office_id
      and o.during @> cast(:day as date) and upper_inf(o.known)
  where s.scope = 'department'
)
select 0 as part, case kind when 'main' then 0 when 'concurrent' then 1 else 2 end as way, during, rank,
  post_id, kind, name, office_id, office_name, null as source, null as role, null as gives, null as scope
from seats where kind <> 'by_order'
union all
select 1, 0, null, 0, post_id, kind, null, office_id, null, source, role, gives, scope
from spread
order by part, way, during, rank, post_id, role, office_id
