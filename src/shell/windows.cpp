#include "shell/windows.h"

#include "commission/view/commission_desk.h"
#include "exchange/view/exchange_desk.h"
#include "pipeline/view/customers_desk.h"
#include "pipeline/view/deals_desk.h"
#include "shell/table_file.h"
#include "targets/view/targets_desk.h"
#include "territory/view/territory_desk.h"

namespace hedef::shell {

void furnish(uikit::WindowBook& book, desk::Desk& desk, House& house)
{
    uikit::use_outlet(std::make_shared<TableFile>(house.company()));
    Services &quick = house.quick_services(), &slow = house.slow_services();
    pipeline::furnish_deals(book, desk, quick.deals, slow.deals, quick.pipeline, quick.customers, quick.views,
                            house.company());
    pipeline::furnish_customers(book, desk, quick.customers, quick.customer_book, house.company());
    territory::furnish(book, desk, quick.territory, quick.coverage);
    book.waiting.push_back(territory::waiting_problems(slow.territory));
    territory::furnish_people(book, desk, quick.people, quick.coverage);
    targets::furnish(book, desk, quick.targets, slow.targets);
    commission::furnish(book, desk, quick.commission, slow.commission, house.company());
    exchange::furnish(book, desk, quick.imports, slow.imports, house.import_kinds());
}

} // namespace hedef::shell
