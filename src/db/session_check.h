#pragma once
#include "db/driver.h"

namespace hedef::db {

// Sets what a session needs and refuses servers whose settings would damage text (encoding, literals, age, no TLS over
// a network).
void prepare_session(Driver&, bool tls_was_chosen);

// Compares the schema's version with ours; Failure(schema_missing, schema_behind, schema_ahead).
void check_schema(Driver&);

// Writes and reads nasty texts and numbers in a transaction that is rolled back; Failure(damages_text) when they
// differ.
void self_test(Driver&);

} // namespace hedef::db
