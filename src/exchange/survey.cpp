#include "exchange/survey.h"

#include <algorithm>

namespace hedef::exchange {

namespace {

constexpr int rows_at_first = 2000;

// The columns worth a look.
struct Watch
{
    struct Column
    {
        std::size_t field;
        std::size_t column;
    };
    struct Pair
    {
        std::size_t first, second; // columns
    };
    std::vector<Column> numbers, dates;
    std::vector<Pair> pairs;
};

Watch watch(std::span<const FieldSpec> fields, const ColumnMap& map)
{
    Watch result;
    const auto column = [&](std::size_t f) { return map.column_of[f]; };
    for (std::size_t f = 0; f < fields.size(); ++f) {
        if (column(f) == ColumnMap::none) continue;
        const auto c = static_cast<std::size_t>(column(f));
        if (is_number(fields[f].type)) result.numbers.push_back({f, c});
        if (fields[f].type != FieldType::date) continue;
        result.dates.push_back({f, c});
        const auto earlier = std::ranges::find(fields, fields[f].not_before, &FieldSpec::name);
        if (earlier == fields.end() || fields[f].not_before.empty()) continue;
        const auto e = column(static_cast<std::size_t>(earlier - fields.begin()));
        if (e != ColumnMap::none) result.pairs.push_back({static_cast<std::size_t>(e), c});
    }
    return result;
}

base::Result<Survey> look(const RowFile& file, std::size_t fields, const Watch& watched, bool whole)
{
    Survey survey;
    survey.decimals.resize(fields);
    int rows = 0;
    bool all = true;
    auto done = file.for_each([&](const Row& row) {
        for (const auto& [field, column] : watched.numbers)
            survey.decimals[field].see(row.cells[column], row.line);
        for (const auto& [field, column] : watched.dates)
            survey.dates.see(row.cells[column], row.line, static_cast<int>(column) + 1);
        for (const auto& [first, second] : watched.pairs)
            survey.dates.see_pair(row.cells[first], row.cells[second], row.line, static_cast<int>(second) + 1);
        return all = whole || ++rows < rows_at_first;
    });
    if (!done) return done.refusal();
    survey.whole = all;
    return survey;
}

DecimalEvidence together(const std::vector<DecimalEvidence>& fields)
{
    DecimalEvidence all;
    for (const DecimalEvidence& evidence : fields)
        all.add(evidence);
    return all;
}

base::Place place(const RowFile& file, int line, int column)
{
    return {file.name(), line, column};
}

base::Result<Decimal> decide_decimal(const RowFile& file, const FieldSpec& field, int column,
                                     const DecimalEvidence& own, const DecimalEvidence& all)
{
    if (own.mixed())
        return base::bad_input("exchange.number.mixed", field.name,
                               {shown(own.for_point().value), shown(own.for_comma().value)},
                               place(file, std::max(own.for_point().line, own.for_comma().line), column + 1));
    if (own.found() != Decimal::unknown) return own.found();
    if (all.found() != Decimal::unknown) return all.found();
    if (file.is_json() || file.separator() == ',') return Decimal::point;
    if (own.open_question())
        return base::bad_input("exchange.number.ambiguous", field.name, {shown(own.open().value)},
                               place(file, own.open().line, column + 1));
    return Decimal::unknown;
}

base::Result<DateOrder> decide_order(const RowFile& file, const DateEvidence& dates)
{
    const auto header = [&](int column) { return file.header()[static_cast<std::size_t>(column - 1)]; };
    if (dates.mixed()) {
        const auto &day = dates.for_day_month(), &month = dates.for_month_day();
        return base::bad_input("exchange.date.mixed", header(month.column), {shown(day.value), shown(month.value)},
                               place(file, month.line, month.column));
    }
    if (dates.found() == DateOrder::unknown && dates.open_question()) {
        const auto& open = dates.open();
        base::Refusal refusal = read_date(open.value, DateOrder::unknown).refusal();
        refusal.field = header(open.column);
        refusal.place = place(file, open.line, open.column);
        return refusal;
    }
    return dates.found();
}

} // namespace

bool is_number(FieldType type)
{
    return type == FieldType::money || type == FieldType::quantity || type == FieldType::share ||
           type == FieldType::integer;
}

base::Result<Survey> survey(const RowFile& file, std::span<const FieldSpec> fields, const ColumnMap& map,
                            const Mapping& mapping)
{
    const Watch watched = watch(fields, map);
    auto first = look(file, fields.size(), watched, false);
    if (!first || first->whole || file.is_json()) return first;
    const DateEvidence& dates = first->dates;
    const bool dates_matter = dates.open_question() || dates.found() != DateOrder::unknown || dates.mixed();
    const bool more_dates = mapping.date_order == DateOrder::unknown && dates_matter;
    const bool more_numbers = mapping.decimal == Decimal::unknown && !watched.numbers.empty() &&
                              together(first->decimals).found() == Decimal::unknown;
    if (!more_dates && !more_numbers) return first;
    return look(file, fields.size(), watched, true);
}

ProposedForms propose_forms(const RowFile& file, std::span<const FieldSpec> fields, const ColumnMap& map,
                            const Mapping& mapping, const Survey& survey)
{
    ProposedForms proposed{{std::vector<Decimal>(fields.size(), mapping.decimal), mapping.date_order}, {}};
    const DecimalEvidence all = together(survey.decimals);
    for (std::size_t f = 0; mapping.decimal == Decimal::unknown && f < fields.size(); ++f) {
        if (map.column_of[f] == ColumnMap::none || !is_number(fields[f].type)) continue;
        auto decimal = decide_decimal(file, fields[f], map.column_of[f], survey.decimals[f], all);
        if (decimal)
            proposed.forms.decimals[f] = *decimal;
        else
            proposed.faults.push_back(decimal.refusal());
    }
    if (mapping.date_order == DateOrder::unknown) {
        auto order = decide_order(file, survey.dates);
        if (order)
            proposed.forms.date_order = *order;
        else
            proposed.faults.push_back(order.refusal());
    }
    return proposed;
}

base::Result<ValueForms> decide_forms(const RowFile& file, std::span<const FieldSpec> fields, const ColumnMap& map,
                                      const Mapping& mapping, const Survey& survey)
{
    auto proposed = propose_forms(file, fields, map, mapping, survey);
    if (!proposed.faults.empty()) return proposed.faults.front();
    return std::move(proposed.forms);
}

} // namespace hedef::exchange
