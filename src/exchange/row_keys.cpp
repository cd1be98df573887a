#include "exchange/row_keys.h"
#include "base/text.h"

namespace hedef::exchange {

void RowKeys::know(std::int64_t id, const std::string& code, const std::string& name)
{
    m_by_code.emplace(code, id);
    auto [at, fresh] = m_by_name.emplace(base::code_from_name(name), id);
    if (!fresh) at->second = 0;
}

std::optional<RowKeys::Key> RowKeys::key(RowCheck& row)
{
    if (auto code = row.text(m_id_field)) {
        auto found = m_by_code.find(*code);
        return known_or_new(row, std::move(*code), found == m_by_code.end() ? 0 : found->second, m_id_field);
    }
    if (row.refused()) return std::nullopt;
    auto name = row.text(m_name_field);
    std::string code = name ? base::code_from_name(*name) : std::string();
    if (code.empty()) {
        if (!row.refused()) row.refuse(m_name_field, "exchange.id.missing");
        return std::nullopt;
    }
    int times = ++m_times[code];
    if (times > 1) code += " " + std::to_string(times);
    auto by_code = m_by_code.find(code);
    if (by_code != m_by_code.end()) return known_or_new(row, std::move(code), by_code->second, m_name_field);
    auto by_name = m_by_name.find(code);
    return known_or_new(row, std::move(code), by_name == m_by_name.end() ? 0 : by_name->second, m_name_field);
}

std::optional<RowKeys::Key> RowKeys::known_or_new(RowCheck& row, std::string code, std::int64_t id, std::size_t field)
{
    auto [seen, fresh] = m_seen.emplace(code, row.line());
    if (!fresh) {
        row.refuse(field, "exchange.id.twice", {shown(code), std::to_string(seen->second)});
        return std::nullopt;
    }
    OnDuplicate rule = m_check.terms().on_duplicate;
    if (id && rule == OnDuplicate::refuse) {
        row.refuse(field, "exchange.id.known", {shown(code)});
        return std::nullopt;
    }
    return Key{std::move(code), id, id != 0 && rule == OnDuplicate::skip};
}

} // namespace hedef::exchange
