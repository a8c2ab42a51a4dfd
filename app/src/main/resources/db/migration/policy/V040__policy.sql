-- Policies, their editions, and every clause of every edition.

create table policy (
  organization_id integer not null,
  policy_id uuid not null,
  code text not null,
  title text not null,
  constraint policy_pk primary key (organization_id, policy_id),
  constraint policy_organization_fk foreign key (organization_id) references organization,
  constraint policy_code_unique unique (organization_id, code),
  constraint policy_code_form check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  constraint policy_title_given check (btrim(title) <> '')
);
comment on table policy is 'A set of rules that has editions (規程); its code stands in addresses';

create table import_review (
  organization_id integer not null,
  review_id uuid not null,
  file_name text not null,
  sha256 bytea not null,
  newer_head text not null,
  older_head text,
  lines integer,
  state text not null,
  version integer not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  constraint import_review_pk primary key (organization_id, review_id),
  constraint import_review_original_fk foreign key (organization_id, sha256) references attachment,
  constraint import_review_opener_fk foreign key (organization_id, opened_by) references person,
  constraint import_review_closer_fk foreign key (organization_id, closed_by) references person,
  constraint import_review_state_known check (state in ('open', 'confirmed', 'discarded')),
  constraint import_review_closed check
    ((state = 'open') = (closed_by is null) and (state = 'open') = (closed_at is null))
);
comment on table import_review is 'A file that was read and is reviewed clause by clause before it becomes editions';
comment on column import_review.older_head is 'The word over the older column; none where the file holds one text';
comment on column import_review.lines is 'Lines of the file that are not blank; unknown for office files';
comment on column import_review.version is 'Counts every change, so that of two reviewers the second is told';

create table import_item (
  organization_id integer not null,
  review_id uuid not null,
  number integer not null,
  side text not null,
  depth integer not null,
  label text not null,
  kind text not null,
  numbers integer[] not null,
  until_numbers integer[] not null,
  printed jsonb not null,
  line integer not null,
  elided boolean not null,
  uncertain boolean not null,
  notes jsonb not null,
  column_notes jsonb not null,
  constraint import_item_pk primary key (organization_id, review_id, number),
  constraint import_item_review_fk foreign key (organization_id, review_id) references import_review,
  constraint import_item_side_known check (side in ('newer', 'older', 'aside'))
);
comment on table import_item is 'One clause as it was read, or a line that was set aside; never changed';
comment on column import_item.printed is 'Caption and text line by line, each with its line number';

create table import_decision (
  organization_id integer not null,
  review_id uuid not null,
  number integer not null,
  kind text not null,
  item integer not null,
  details jsonb not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  constraint import_decision_pk primary key (organization_id, review_id, number),
  constraint import_decision_review_fk foreign key (organization_id, review_id) references import_review,
  constraint import_decision_decider_fk foreign key (organization_id, decided_by) references person,
  constraint import_decision_undoer_fk foreign key (organization_id, undone_by) references person,
  constraint import_decision_undone check ((undone_by is null) = (undone_at is null))
);
comment on table import_decision is 'What somebody decided about what was read; what was taken back stays, marked';

create table edition (
  organization_id integer not null,
  edition_id uuid not null,
  policy_id uuid not null,
  code text not null,
  name text not null,
  decided_on date,
  in_force_on date,
  repealed_on date,
  in_force daterange not null generated always as (
    case when in_force_on is null then 'empty'::daterange
      else daterange(in_force_on, repealed_on, '[)') end) stored,
  review_id uuid not null,
  side text not null,
  version integer not null,
  constraint edition_pk primary key (organization_id, edition_id),
  constraint edition_policy_fk foreign key (organization_id, policy_id) references policy,
  constraint edition_review_fk foreign key (organization_id, review_id) references import_review,
  constraint edition_code_unique unique (organization_id, policy_id, code),
  constraint edition_side_unique unique (organization_id, review_id, side),
  constraint edition_code_form check (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  constraint edition_name_given check (btrim(name) <> ''),
  constraint edition_side_known check (side in ('newer', 'older')),
  constraint edition_dates_in_order check
    (repealed_on > coalesce(in_force_on, decided_on, repealed_on - 1)),
  constraint edition_one_in_force exclude using gist
    (organization_id with =, policy_id with =, in_force with &&)
);
comment on table edition is 'One edition (版) of a policy. Its state on a day follows from its dates';
comment on column edition.in_force is 'From the first day it binds to the day before it was repealed';

create table clause (
  organization_id integer not null,
  edition_id uuid not null,
  ordinal integer not null,
  path text not null,
  parent integer,
  depth integer not null,
  label text not null,
  kind text not null,
  normal text not null,
  numbers integer[] not null,
  until_numbers integer[] not null,
  caption text not null,
  body text not null,
  printed jsonb not null,
  line integer not null,
  elided boolean not null,
  uncertain boolean not null,
  notes jsonb not null,
  column_notes jsonb not null,
  item integer not null,
  verdict text not null,
  doubtful boolean not null,
  searchable text not null generated always as
    (normalize(label || ' ' || caption || ' ' || body, nfkc)) stored,
  constraint clause_pk primary key (organization_id, edition_id, ordinal),
  constraint clause_edition_fk foreign key (organization_id, edition_id) references edition,
  constraint clause_parent_fk foreign key (organization_id, edition_id, parent) references clause,
  constraint clause_path_unique unique (organization_id, edition_id, path),
  constraint clause_path_is_an_address check (path <> '' and length(path) <= 200),
  constraint clause_parent_before check (parent < ordinal),
  constraint clause_verdict_known check (verdict in ('open', 'accepted', 'mended'))
);
comment on table clause is 'A clause (条項) of one edition, exactly as printed; never changed';
comment on column clause.ordinal is 'Its 0-based place in the printed order of the edition';
comment on column clause.normal is 'The label in the form in which equal labels are equal';
comment on column clause.item is 'What it was in the review of the import; decisions about it stand there';
comment on column clause.doubtful is 'Shown as 要確認: there was reason to hesitate and nobody has decided';
comment on column clause.searchable is 'Width and form folded (NFKC), for search alone';

create table accepted_finding (
  organization_id integer not null,
  acceptance_id uuid not null,
  edition_id uuid not null,
  rule text not null,
  path text not null,
  reason text not null,
  accepted_by uuid not null,
  accepted_at timestamptz not null,
  constraint accepted_finding_pk primary key (organization_id, acceptance_id),
  constraint accepted_finding_edition_fk foreign key (organization_id, edition_id) references edition,
  constraint accepted_finding_person_fk foreign key (organization_id, accepted_by) references person,
  constraint accepted_finding_once unique (organization_id, edition_id, rule, path),
  constraint accepted_finding_reasoned check (btrim(reason) <> '')
);
comment on table accepted_finding is 'A drafting defect that somebody looked at and decided to live with, and why';

do $$
declare
  name text;
begin
  foreach name in array array['policy', 'import_review', 'import_item', 'import_decision',
    'edition', 'clause', 'accepted_finding'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = (select current_organization()))', name);
    execute format('grant select, insert on %I to ${application}', name);
  end loop;
end $$;

grant update on policy, import_review, import_decision, edition to ${application};
-- A discarded review leaves nothing of its text behind but the file itself, which others may share.
grant delete on import_item, import_decision to ${application};
