#include "db/failure.h"

namespace hedef::db {

const char* name(FailureKind kind)
{
    switch (kind) {
    case FailureKind::unreachable:
        return "unreachable";
    case FailureKind::not_a_database:
        return "not_a_database";
    case FailureKind::lost:
        return "lost";
    case FailureKind::busy:
        return "busy";
    case FailureKind::conflict:
        return "conflict";
    case FailureKind::duplicate:
        return "duplicate";
    case FailureKind::reference:
        return "reference";
    case FailureKind::check:
        return "check";
    case FailureKind::denied:
        return "denied";
    case FailureKind::cancelled:
        return "cancelled";
    case FailureKind::disk_full:
        return "disk_full";
    case FailureKind::wrong_encoding:
        return "wrong_encoding";
    case FailureKind::damages_text:
        return "damages_text";
    case FailureKind::schema_missing:
        return "schema_missing";
    case FailureKind::schema_behind:
        return "schema_behind";
    case FailureKind::schema_ahead:
        return "schema_ahead";
    case FailureKind::other:
        return "other";
    }
    return "other";
}

Failure::Failure(FailureKind kind, const std::string& message, std::string sqlstate, int native, bool outcome_unknown)
    : std::runtime_error(message), m_kind(kind), m_sqlstate(std::move(sqlstate)), m_native(native),
      m_outcome_unknown(outcome_unknown)
{}

} // namespace hedef::db
