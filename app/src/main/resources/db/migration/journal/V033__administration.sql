-- What those who run the product do is listed by itself. Comings and goings are of kind session, and so not in this list.
create index journal_record_administration on journal_record (organization_id, record_id)
  where kind in ('account', 'organization', 'office', 'post', 'person');
