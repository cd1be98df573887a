#pragma once
#include "exchange/import_check.h"

#include <optional>
#include <string>

namespace hedef::exchange {

// Tells for each row which thing it is about: by its id, else by its name. A file without ids gets codes made from the names; the
// second row of the same name is another thing, "name 2".
class RowKeys
{
public:
    RowKeys(ImportCheck& check, std::size_t id_field, std::size_t name_field) : m_check(check), m_id_field(id_field), m_name_field(name_field) {}
    // What stands in the database.
    void know(std::int64_t id, const std::string& code, const std::string& name);

    struct Key
    {
        std::string code;
        std::int64_t id = 0; // 0: new
        bool skip = false;   // known, and to be left alone
    };
    // nullopt: the row was refused (exchange.id.twice, exchange.id.known, exchange.field.required).
    std::optional<Key> key(RowCheck&);

private:
    std::optional<Key> known_or_new(RowCheck&, std::string code, std::int64_t id, std::size_t field);

    ImportCheck& m_check;
    std::size_t m_id_field, m_name_field;
    TextMap<std::int64_t> m_by_code;
    TextMap<std::int64_t> m_by_name;  // 0: several
    TextMap<int> m_seen;              // code → line in this file
    TextMap<int> m_times;             // names without id: how often
};

} // namespace hedef::exchange
