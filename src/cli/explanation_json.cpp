#include "cli/commission_run_output.h"
#include "commission/present/explanation_words.h"
#include "commission/evaluation_json.h"

#include <nlohmann/json.hpp>

namespace hedef::cli {

namespace {

using Json = nlohmann::ordered_json;

class Writer
{
public:
    explicit Writer(const commission::Explanation& explanation) : m_explanation(explanation) {}

    Json document() const
    {
        Json person = head();
        std::int64_t to_pay = m_explanation.pay.net;
        Json corrections = Json::array();
        for (const auto& correction : m_explanation.corrections) {
            to_pay += correction.amount;
            corrections.push_back(
                {{"period", base::FiscalCalendar::label(correction.period)}, {"amount", money(correction.amount)}});
        }
        person["corrections"] = std::move(corrections);
        person["to_pay"] = money(to_pay);
        person["components"] = components();
        Json period = {{"period", base::FiscalCalendar::label(m_explanation.run.period)},
                       {"people", Json::array({std::move(person)})}};
        return {{"run", std::to_string(m_explanation.run.id.value)},
                {"plan", m_explanation.plan.name},
                {"currency", std::string(m_explanation.plan.currency.code())},
                {"periods", Json::array({std::move(period)})}};
    }

private:
    std::string money(std::int64_t minor) const { return base::Money{minor, m_explanation.plan.currency}.text(); }

    Json head() const
    {
        const auto& pay = m_explanation.pay;
        return {{"person", m_explanation.person},
                {"name", m_explanation.name},
                {"gross", money(pay.gross)},
                {"cap_withheld", money(pay.cap_withheld)},
                {"held", money(pay.held)},
                {"released", money(pay.released)},
                {"clawback", money(pay.clawback)},
                {"guarantee_topup", money(pay.guarantee_topup)},
                {"draw_paid", money(pay.draw_paid)},
                {"draw_recovered", money(pay.draw_recovered)},
                {"draw_balance", money(pay.draw_balance)},
                {"net", money(pay.net)}};
    }

    Json components() const
    {
        Json all = Json::array();
        for (std::size_t c = 0; c < m_explanation.components.size(); ++c) {
            const auto& component = m_explanation.components[c];
            Json lines = Json::array();
            for (const auto& line : m_explanation.lines)
                if (static_cast<std::size_t>(line.line.component) == c) lines.push_back(line_object(line));
            all.push_back(
                {{"id", component.code},
                 {"amount", money(component.pay.amount)},
                 {"attainment",
                  component.pay.attainment ? Json(base::format_scaled(*component.pay.attainment, 6)) : Json(nullptr)},
                 {"status", std::string(commission::name(component.pay.status))},
                 {"words", words_of(m_explanation, component)},
                 {"lines", std::move(lines)}});
        }
        return all;
    }

    Json line_object(const commission::ExplainedLine& line) const
    {
        const auto& component = m_explanation.plan.components[static_cast<std::size_t>(line.line.component)];
        const auto text = [](const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); };
        Json object = {{"credit", line.credit ? Json(line.credit->code) : Json(nullptr)}};
        if (line.line.kind == commission::LineKind::rerated) object["name"] = "rerated";
        if (line.line.kind == commission::LineKind::report) object["name"] = line.report;
        if (line.credit) {
            object["deal"] = text(line.credit->deal);
            object["date"] = base::to_iso(line.credit->day);
            object["customer"] = text(line.credit->customer);
            object["product"] = text(line.credit->product);
        }
        const commission::TierEdges tier = tier_of(m_explanation, line);
        object["band"] = line.line.band ? Json(line.line.band) : Json(nullptr);
        object["tier_from"] = text(tier.from);
        object["tier_to"] = text(tier.to);
        object["base"] =
            commission::base_text(line.line.base, commission::measure_of(component), m_explanation.plan.currency);
        object["rate"] = text(std::string(commission::rate_text(component, line.line.rate)));
        object["amount"] = money(line.line.amount);
        object["withheld"] = money(line.line.withheld);
        object["words"] = words_of(m_explanation, line);
        return object;
    }

    const commission::Explanation& m_explanation;
};

} // namespace

std::string json_of(const commission::Explanation& explanation)
{
    return Writer(explanation).document().dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace hedef::cli
