-- What an import added is found by its mark, so that only what it changed has to be listed.
create index accounts_of_import on accounts (organization_id, import_id) where import_id is not null;
create index contacts_of_import on contacts (organization_id, import_id) where import_id is not null;
create index opportunities_of_import on opportunities (organization_id, import_id) where import_id is not null;
create index activities_of_import on activities (organization_id, import_id) where import_id is not null;
create index documents_of_import on documents (organization_id, import_id) where import_id is not null;
