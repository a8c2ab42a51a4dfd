-- What words of an office's own tables stand for: ノートPC for パソコン. Mapped once, as heads are.
create table ledger_import_word (
  organization_id integer not null,
  ledger text not null,
  office_id uuid not null,
  field text not null,
  word text not null,
  choice text not null,
  constraint ledger_import_word_pk primary key (organization_id, ledger, office_id, field, word),
  constraint ledger_import_word_organization_fk foreign key (organization_id) references organization
);
comment on table ledger_import_word is 'What a word (ノートPC) in an office''s own tables stands for in a field with choices; mapped once by a person and remembered';
comment on column ledger_import_word.word is 'As the table has it';
comment on column ledger_import_word.choice is 'The choice that it stands for, by its id';
alter table ledger_import_word enable row level security;
create policy tenant on ledger_import_word
  using (organization_id = (select current_organization()));
grant select, insert, delete on ledger_import_word to ${application};
grant update (choice) on ledger_import_word to ${application};
