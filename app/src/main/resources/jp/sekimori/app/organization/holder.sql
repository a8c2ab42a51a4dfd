-- Who may have a role for an office on a day, as believed at a moment. The first row says that the role is known.
with recursive revision as materialized (
  select max(revision) as revision from role_set
  where organization_id = :organization and adopted_at <= cast(:believed as timestamptz)
), wanted as materialized (
  select r.role, r.scope from policy_role r join revision using (revision)
  where r.organization_id = :organization and r.role = :role
), up as (
  select o.office_id, o.parent_id, o.name, o.kind, 0 as distance
  from office_state o
  where o.organization_id = :organization and o.office_id = cast(:office as uuid)
    and o.during @> cast(:day as date) and o.known @> cast(:believed as timestamptz)
  union all
  select o.office_id, o.parent_id, o.name, o.kind, up.distance + 1
  from up join office_state o on o.organization_id = :organization and o.office_id = up.parent_id
    and o.during @> cast(:day as date) and o.known @> cast(:believed as timestamptz)
), reached as materialized (
  -- Offices whose posts can carry it for the office asked.
  select u.office_id, u.name, u.kind, u.distance
  from up u, wanted w
  where w.scope = 'department' or w.scope <> 'organization' and u.distance = 0
  union all
  select o.office_id, o.name, o.kind, 0
  from wanted w join office_state o on o.organization_id = :organization
    and o.during @> cast(:day as date) and o.known @> cast(:believed as timestamptz)
  where w.scope = 'organization'
), carrying as (
  select r.place as rule, r.foremost, p.post_id, p.name, p.office_id, o.name as office_name, p.rank, o.distance
  from revision v
    join policy_role_rule r on r.organization_id = :organization and r.revision = v.revision and r.role = :role
    join reached o on r.office_kind in ('', o.kind) and r.office_name in ('', o.name)
    join post_state p on p.organization_id = :organization and p.office_id = o.office_id
      and p.during @> cast(:day as date) and p.known @> cast(:believed as timestamptz)
      and r.grade in ('', p.grade) and r.title in ('', p.name)
), ex_officio as (
  -- Of a department and what lies above it, the nearest; of a rule for the first post, the first.
  select distinct post_id, name, office_id, office_name, rank
  from (
    select c.*, row_number() over (partition by rule, distance order by rank, post_id) as nth,
      min(distance) over () as nearest
    from carrying c) c
  where distance = nearest and (nth = 1 or not foremost)
), posts as (
  select 'EX_OFFICIO' as source, e.* from ex_officio e
  union all
  select distinct 'BOUND', p.post_id, p.name, p.office_id, o.name, p.rank
  from role_binding b
    join post_state p on p.organization_id = :organization and p.post_id = b.post_id
      and p.during @> cast(:day as date) and p.known @> cast(:believed as timestamptz)
    join office_state o on o.organization_id = :organization and o.office_id = p.office_id
      and o.during @> cast(:day as date) and o.known @> cast(:believed as timestamptz)
  where b.organization_id = :organization and b.role = :role
    and (b.office_id is null or b.office_id = cast(:office as uuid))
    and b.during @> cast(:day as date) and b.known @> cast(:believed as timestamptz)
    and b.post_id not in (select post_id from ex_officio)
), appointed as (
  select distinct a.appointment_id, a.person_id, a.office_id
  from role_appointment a, wanted w
  where a.organization_id = :organization and a.role = :role
    and a.during @> cast(:day as date) and a.known @> cast(:believed as timestamptz)
    and (a.office_id is null or a.office_id in (
      select u.office_id from up u where u.distance = 0 or w.scope in ('department', 'organization')))
), seated as (
  -- The offices in which people appointed hold a post, and all above them.
  select a.appointment_id, o.office_id, o.parent_id
  from appointed a
    join post_holding h on h.organization_id = :organization and h.person_id = a.person_id
      and h.during @> cast(:day as date) and h.known @> cast(:believed as timestamptz)
    join post_state p on p.organization_id = :organization and p.post_id = h.post_id
      and p.during @> cast(:day as date) and p.known @> cast(:believed as timestamptz)
    join office_state o on o.organization_id = :organization and o.office_id = p.office_id
      and o.during @> cast(:day as date) and o.known @> cast(:believed as timestamptz)
  union
  select s.appointment_id, o.office_id, o.parent_id
  from seated s
    join office_state o on o.organization_id = :organization and o.office_id = s.parent_id
      and o.during @> cast(:day as date) and o.known @> cast(:believed as timestamptz)
), candidates as (
  select p.source, p.post_id, p.name, p.office_id, p.office_name, p.rank, 0 as place, h.person_id, h.kind
  from posts p
    left join post_holding h on h.organization_id = :organization and h.post_id = p.post_id
      and h.during @> cast(:day as date) and h.known @> cast(:believed as timestamptz)
  union all
  select p.source, p.post_id, p.name, p.office_id, p.office_name, p.rank, d.place, h.person_id, h.kind
  from posts p
    join deputy_order d on d.organization_id = :organization and d.post_id = p.post_id
      and d.during @> cast(:day as date) and d.known @> cast(:believed as timestamptz)
    join post_holding h on h.organization_id = :organization and h.post_id = d.deputy_post_id
      and h.kind in ('main', 'concurrent')
      and h.during @> cast(:day as date) and h.known @> cast(:believed as timestamptz)
  union all
  select distinct 'APPOINTED', null::uuid, null, null::uuid, null, 0, 0, a.person_id, 'main'
  from appointed a join seated s using (appointment_id)
  where a.office_id is null or a.office_id = s.office_id
    -- Whoever does what those of the office must not do themselves comes from elsewhere.
    or exists (select from policy_role_avoid v join revision using (revision)
      where v.organization_id = :organization and v.substitute = :role)
)
select null as source, null::uuid as post_id, null as post_name, null::uuid as office_id, null as office_name,
  0 as rank, 0 as place, null::uuid as person_id, null as kind, null as person_name, false as absent
from wanted
union all
select c.source, c.post_id, c.name, c.office_id, c.office_name, c.rank, c.place, c.person_id, c.kind, n.name,
  exists (select from absence a where a.organization_id = :organization and a.person_id = c.person_id
    and a.during @> cast(:day as date) and a.known @> cast(:believed as timestamptz))
from candidates c
  left join person n on n.organization_id = :organization and n.person_id = c.person_id
