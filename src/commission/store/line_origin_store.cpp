#include "commission/store/line_origin_store.h"
#include "db/statement.h"

namespace hedef::commission {

namespace {

constexpr auto select_person = R"(
    SELECT code, name FROM person WHERE id = :id)";

constexpr auto select_credits = R"(
    SELECT l.line, c.code, c.day, o.code, d.label, cu.code, cu.name, p.code, p.name
      FROM commission_line l
      JOIN credit c ON c.id = l.credit_id
      LEFT JOIN opportunity o ON o.id = c.opportunity_id
      LEFT JOIN credit_label d ON d.id = c.deal_id
      LEFT JOIN customer cu ON cu.id = c.customer_id
      LEFT JOIN product p ON p.id = c.product_id
     WHERE l.run_id = :run AND l.person_id = :person
     ORDER BY l.line)";

constexpr auto select_reports = R"(
    SELECT l.line, p.code
      FROM commission_line l
      JOIN person p ON p.id = l.report_id
     WHERE l.run_id = :run AND l.person_id = :person
     ORDER BY l.line)";

} // namespace

std::pair<std::string, std::string> LineOriginStore::person(people::PersonId id)
{
    std::vector<std::string> code, name;
    db::select(m_tx, select_person, {{"id", id}}, code, name);
    HEDEF_EXPECTS(code.size() == 1);
    return {code.front(), name.front()};
}

std::map<std::int64_t, CreditOrigin> LineOriginStore::credits_of_lines(RunId run, std::int64_t person)
{
    std::vector<std::int64_t> line;
    std::vector<std::string> code;
    std::vector<base::Date> day;
    std::vector<std::optional<std::string>> opportunity, deal, customer, customer_name, product, product_name;
    db::select(m_tx, select_credits, {{"run", run}, {"person", person}}, line, code, day, opportunity, deal, customer,
               customer_name, product, product_name);
    std::map<std::int64_t, CreditOrigin> found;
    for (std::size_t i = 0; i < line.size(); ++i)
        found.emplace(line[i], CreditOrigin{code[i], opportunity[i].value_or(deal[i].value_or("")), day[i], customer[i].value_or(""),
                                            customer_name[i].value_or(""), product[i].value_or(""), product_name[i].value_or("")});
    return found;
}

std::map<std::int64_t, std::string> LineOriginStore::reports_of_lines(RunId run, std::int64_t person)
{
    std::vector<std::int64_t> line;
    std::vector<std::string> code;
    db::select(m_tx, select_reports, {{"run", run}, {"person", person}}, line, code);
    std::map<std::int64_t, std::string> found;
    for (std::size_t i = 0; i < line.size(); ++i) found.emplace(line[i], code[i]);
    return found;
}

} // namespace hedef::commission
