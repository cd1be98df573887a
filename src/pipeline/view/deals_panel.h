#pragma once
#include "pipeline/present/deals_presenter.h"
#include "saved_views/view/views_bar.h"
#include "uikit/filter_row.h"
#include "uikit/notice.h"
#include "uikit/row_list.h"
#include "uikit/window.h"

#include <wx/timer.h>

#include <set>

namespace hedef::pipeline {

// The list of deals: views and filter above it, and what all that match sum to below it.
class DealsPanel : public uikit::Window, private DealsView
{
public:
    DealsPanel(wxWindow* parent, desk::Place, desk::Desk&, DealServices, saved_views::SavedViewsService&,
               const company::Company&);

    wxString title() const override;
    uikit::Figures figures() const override;
    void refresh() override { m_presenter.refresh(); }
    void focus_first() override;

private:
    using List = uikit::RowList<DealRow>;
    void show(const DealsState&) override;
    bool may_delete(const std::vector<DealRow>&) override;
    void tell(const base::Refusal&) override;
    desk::Teller teller() const override;
    void make_filter();
    void make_list();
    void make_verbs();
    void lay_out();
    void fill_choices(const DealsState&);
    void count_choices(const DealsState&);
    void show_totals(const DealsState&);
    struct Order
    {
        DealOrder by = DealOrder::name;
        bool descending = false;
    };
    std::optional<Order> wished_order() const;
    void database_orders(bool);
    void sort_in_database();
    void filter_by(const desk::FilterValues&);
    void filtered(const desk::FilterValues&);
    void take_view(const saved_views::KeptList&);
    void new_deal();
    void ask_move();
    void flash(const std::vector<OpportunityId>&);
    wxString why_no_selection() const;

    desk::Desk& m_desk_services;
    company::Company m_company;
    saved_views::ViewsBar* m_views = nullptr;
    uikit::FilterRow* m_filter = nullptr;
    uikit::Notice* m_notice = nullptr;
    List* m_list = nullptr;
    wxStaticText* m_sum = nullptr;
    std::shared_ptr<const DealChoices> m_choices; // those that the filter offers
    std::optional<std::size_t> m_total;
    std::set<std::int64_t> m_flashed;     // changed by others a moment ago
    wxTimer m_flash_end;
    bool m_database_orders = false, m_arranging = false;
    DealsPresenter m_presenter; // last: tells the view above
};

} // namespace hedef::pipeline
