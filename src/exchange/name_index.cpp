#include "exchange/name_index.h"
#include "base/text.h"

namespace hedef::exchange {

void NameIndex::add(std::int64_t id, std::string_view code, std::string_view name)
{
    m_by_code.emplace(std::string(code), id);
    m_codes.emplace(id, std::string(code));
    add_alias(id, name);
    if (name != code) {
        m_texts.emplace_back(code);
        m_ids.push_back(id);
    }
}

void NameIndex::add_alias(std::int64_t id, std::string_view text)
{
    std::string name = base::code_from_name(text);
    auto [at, fresh] = m_by_name.emplace(name, id);
    if (!fresh && at->second != id) at->second = several;
    if (fresh) {
        m_texts.push_back(std::move(name));
        m_ids.push_back(id);
    }
    m_near.reset();
}

std::optional<std::int64_t> NameIndex::by_code(std::string_view code) const
{
    auto found = m_by_code.find(code);
    return found == m_by_code.end() ? std::nullopt : std::optional(found->second);
}

const std::string& NameIndex::code(std::int64_t id) const
{
    static const std::string none;
    auto found = m_codes.find(id);
    return found == m_codes.end() ? none : found->second;
}

NameIndex::Found NameIndex::find(std::string_view text) const
{
    if (auto id = by_code(text)) return {How::exact, *id, {}};
    std::string tidy = base::code_from_name(text);
    if (auto id = by_code(tidy)) return {How::exact, *id, {}};
    if (auto found = m_by_name.find(tidy); found != m_by_name.end())
        return found->second == several ? Found{How::ambiguous, 0, {}} : Found{How::exact, found->second, {}};
    if (!m_near) m_near = std::make_unique<NearMatch>(m_texts);
    auto near = m_near->find(tidy);
    if (!near) return {};
    auto again = m_by_name.find(m_texts[*near]);
    if (again != m_by_name.end() && again->second == several) return {How::ambiguous, 0, m_texts[*near]};
    return {How::nearly, m_ids[*near], m_texts[*near]};
}

} // namespace hedef::exchange
