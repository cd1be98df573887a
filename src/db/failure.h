#pragma once
#include <stdexcept>
#include <string>

namespace hedef::db {

// What a broken world looks like to the rest of the program.
enum class FailureKind
{
    unreachable,    // no server, wrong login, file cannot be opened
    not_a_database, // the file is something else
    lost,           // the connection went away in the middle
    busy,           // lock or serialization trouble: the whole unit of work may be tried again
    conflict,       // the row has another revision, or is gone
    duplicate,      // a unique key stands already
    reference,      // a foreign key has no row
    check,          // a check constraint said no
    denied,         // the database does not permit it
    cancelled,      // by us, or by a time limit
    disk_full,
    wrong_encoding, // the connection or the server's database speaks another encoding than UTF-8
    damages_text,   // the self-test at connect found that text or numbers do not come back as they went
    schema_missing, // no Hedef schema there
    schema_behind,  // an administrator must upgrade
    schema_ahead,   // this program is too old for the database
    other,
};

const char* name(FailureKind);

// Thrown by db; ends in one place of the shell or the command line. what() never holds parameter values or passwords.
class Failure : public std::runtime_error
{
public:
    Failure(FailureKind kind, const std::string& message, std::string sqlstate = {}, int native = 0,
            bool outcome_unknown = false);
    FailureKind kind() const { return m_kind; }
    const std::string& sqlstate() const { return m_sqlstate; }
    int native() const { return m_native; }
    // The connection went away during commit: nobody knows yet whether it happened.
    bool outcome_unknown() const { return m_outcome_unknown; }

private:
    FailureKind m_kind;
    std::string m_sqlstate;
    int m_native;
    bool m_outcome_unknown;
};

} // namespace hedef::db
