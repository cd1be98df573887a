#include "db/statement.h"
#include "base/contract.h"
#include "db/driver.h"
#include "db/failure.h"
#include "db/transaction_work.h"

namespace hedef::db {

const Value& param_value(const Params& params, std::string_view name)
{
    for (const Param& param : params)
        if (param.name == name) return param.value;
    base::contract_broken(("no value for :" + std::string(name)).c_str(), __FILE__, __LINE__);
}

std::size_t detail::select_columns(Transaction& tx, std::string_view sql, const Params& params,
                                   const std::vector<ColumnTarget>& columns)
{
    std::size_t rows = 0;
    work_in(tx, [&](Driver& driver) { rows = driver.select(sql, params, columns); });
    return rows;
}

std::int64_t execute(Transaction& tx, std::string_view sql, const Params& params)
{
    std::int64_t rows = 0;
    work_in(tx, [&](Driver& driver) { rows = driver.execute(sql, params); });
    return rows;
}

std::optional<std::int64_t> select_number(Transaction& tx, std::string_view sql, const Params& params)
{
    std::vector<std::optional<std::int64_t>> numbers;
    select(tx, sql, params, numbers);
    if (numbers.size() > 1)
        throw Failure(FailureKind::other, "a single number was asked for, the answer has more rows");
    return numbers.empty() ? std::nullopt : numbers[0];
}

} // namespace hedef::db
