#include "commission/evaluation_json.h"

#include <ostream>

namespace hedef::commission {

namespace {

void append_quoted(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                constexpr char hex[] = "0123456789abcdef";
                out += "\\u00";
                out += hex[c >> 4];
                out += hex[c & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

// Collects a person's text and hands it on.
class Writer
{
public:
    Writer(std::ostream& stream, const Plan& plan, const Inputs& inputs, const Evaluation& evaluation,
           const EvaluationJsonOptions& options)
        : m_stream(stream), m_plan(plan), m_inputs(inputs), m_evaluation(evaluation), m_options(options),
          m_digits(plan.currency.minor_digits())
    {}

    void write()
    {
        m_text = "{";
        if (m_options.run) text_member("run", *m_options.run);
        text_member("plan", m_plan.name);
        text_member("currency", m_plan.currency.code());
        key("periods");
        m_text += '[';
        bool first = true;
        for (const PeriodPay& period : m_evaluation.periods) {
            if (m_options.only_period && *m_options.only_period != period.period) continue;
            m_text += first ? "\n" : ",\n";
            first = false;
            write_period(period);
        }
        m_text += "]}\n";
        flush();
    }

private:
    void flush()
    {
        m_stream << m_text;
        m_text.clear();
    }

    void key(std::string_view name)
    {
        const char before = m_text.empty() ? ',' : m_text.back();
        if (before != '{' && before != '[') m_text += ", ";
        m_text += '"';
        m_text += name;
        m_text += "\": ";
    }

    void text_member(std::string_view name, std::string_view value)
    {
        key(name);
        append_quoted(m_text, value);
    }

    void money_member(std::string_view name, std::int64_t minor)
    {
        key(name);
        m_text += '"';
        m_text += base::format_scaled(minor, m_digits);
        m_text += '"';
    }

    void write_period(const PeriodPay& period)
    {
        m_text += "{";
        text_member("period", base::FiscalCalendar::label(period.period));
        key("people");
        m_text += '[';
        bool first = true;
        for (std::size_t person = 0; person < period.people.size(); ++person) {
            if (m_options.only_person && static_cast<std::size_t>(*m_options.only_person) != person) continue;
            m_text += first ? "\n " : ",\n ";
            first = false;
            write_person(period, person);
            if (m_text.size() > 60'000) flush();
        }
        m_text += "]}";
    }

    void write_person(const PeriodPay& period, std::size_t person)
    {
        const PersonPay& pay = period.people[person];
        m_text += '{';
        text_member("person", m_inputs.participants.people[person]);
        if (m_options.name) text_member("name", m_options.name(static_cast<int>(person)));
        money_member("gross", pay.gross);
        money_member("cap_withheld", pay.cap_withheld);
        money_member("held", pay.held);
        money_member("released", pay.released);
        money_member("clawback", pay.clawback);
        money_member("guarantee_topup", pay.guarantee_topup);
        money_member("draw_paid", pay.draw_paid);
        money_member("draw_recovered", pay.draw_recovered);
        money_member("draw_balance", pay.draw_balance);
        money_member("net", pay.net);
        if (m_options.corrections) write_corrections(m_options.corrections(static_cast<int>(person)), pay.net);
        key("components");
        m_text += '[';
        for (std::size_t c = 0; c < m_plan.components.size(); ++c) {
            m_text += c == 0 ? "\n  " : ",\n  ";
            write_component(m_plan.components[c], m_evaluation.component(period, person, c));
        }
        m_text += "]}";
    }

    void write_corrections(const std::vector<Correction>& corrections, std::int64_t net)
    {
        key("corrections");
        m_text += '[';
        for (const Correction& correction : corrections) {
            m_text += m_text.back() == '[' ? "{" : ", {";
            text_member("period", base::FiscalCalendar::label(correction.period));
            money_member("amount", correction.amount);
            m_text += '}';
            net += correction.amount;
        }
        m_text += ']';
        money_member("to_pay", net);
    }

    void write_component(const Component& component, const ComponentPay& pay)
    {
        m_text += '{';
        text_member("id", component.id);
        money_member("amount", pay.amount);
        key("attainment");
        m_text += pay.attainment ? '"' + base::format_scaled(*pay.attainment, 6) + '"' : "null";
        text_member("status", name(pay.status));
        key("lines");
        m_text += '[';
        for (std::uint32_t i = 0; i < pay.line_count; ++i) {
            m_text += i == 0 ? "\n   " : ",\n   ";
            write_line(component, pay.first_line + i);
            if (m_text.size() > 60'000) flush();
        }
        m_text += "]}";
    }

    void write_line(const Component& component, std::size_t line)
    {
        const Lines& lines = m_evaluation.lines;
        const auto source = static_cast<std::size_t>(lines.source[line]);
        const bool rerated = lines.kind[line] == LineKind::rerated;
        m_text += '{';
        key("credit");
        if (lines.kind[line] == LineKind::credit)
            append_quoted(m_text, m_inputs.credits.id[source]);
        else
            m_text += "null";
        if (rerated) text_member("name", "rerated");
        if (lines.kind[line] == LineKind::report) text_member("name", m_inputs.participants.people[source]);
        key("band");
        m_text += lines.band[line] > 0 ? std::to_string(lines.band[line]) : "null";
        key("base");
        m_text += rerated ? "null" : '"' + base_text(lines.base[line], measure_of(component), m_plan.currency) + '"';
        key("rate");
        if (const auto rate = rate_text(component, lines.rate[line]); !rate.empty())
            append_quoted(m_text, rate);
        else
            m_text += "null";
        money_member("amount", lines.amount[line]);
        m_text += '}';
    }

    std::ostream& m_stream;
    const Plan& m_plan;
    const Inputs& m_inputs;
    const Evaluation& m_evaluation;
    const EvaluationJsonOptions& m_options;
    int m_digits;
    std::string m_text;
};

} // namespace

void write_evaluation(std::ostream& out, const Plan& plan, const Inputs& inputs, const Evaluation& evaluation,
                      const EvaluationJsonOptions& options)
{
    Writer(out, plan, inputs, evaluation, options).write();
}

std::string_view rate_text(const Component& component, int rate)
{
    if (rate < 0) return {};
    const auto index = static_cast<std::size_t>(rate);
    if (const auto* rule = std::get_if<RateRule>(&component.rule)) return rule->rates[index].rate.text;
    if (const auto* rule = std::get_if<TierRule>(&component.rule))
        return rule->mode == TierMode::interpolated ? std::string_view() : rule->tiers[index].rate.text;
    if (const auto* rule = std::get_if<BonusRule>(&component.rule)) return rule->amount.text;
    if (const auto* rule = std::get_if<OverrideRule>(&component.rule)) return rule->rate.text;
    return {};
}

Measure measure_of(const Component& component)
{
    if (const auto* rule = std::get_if<RateRule>(&component.rule)) return rule->measure;
    if (const auto* rule = std::get_if<TierRule>(&component.rule)) return rule->measure;
    if (const auto* rule = std::get_if<CurveRule>(&component.rule)) return rule->measure;
    if (const auto* rule = std::get_if<OverrideRule>(&component.rule))
        return rule->of == OverrideOf::credits ? *rule->measure : Measure::revenue;
    const auto& bonus = std::get<BonusRule>(component.rule);
    if (bonus.per == BonusPer::achievement) return bonus.measure;
    return bonus.per == BonusPer::unit ? Measure::units : Measure::deals;
}

std::string base_text(std::int64_t base, Measure measure, base::Currency currency)
{
    if (is_money(measure)) return base::format_scaled(base, currency.minor_digits());
    std::string text = base::format_scaled(base, 6);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

} // namespace hedef::commission
