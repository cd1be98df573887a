#include "targets/view/target_dialogs.h"

#include "uikit/ask.h"
#include "uikit/row_list.h"
#include "uikit/style.h"
#include "uikit/text.h"
#include "words/figures.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

// "What is this actual made of?"
namespace hedef::targets {

using pipeline::CreditRow;
using uikit::_;
using uikit::Align;
using uikit::gap;

namespace {

std::string kind_words(pipeline::CreditKind kind)
{
    switch (kind) {
    case pipeline::CreditKind::sale:
        return words::_("Sale");
    case pipeline::CreditKind::take_back:
        return words::_("Return");
    case pipeline::CreditKind::adjustment:
        return words::_("Adjustment");
    }
    return {};
}

std::vector<uikit::Column<CreditRow>> columns(base::Currency currency)
{
    const auto money = [currency](std::int64_t CreditRow::*member) {
        return [=](const CreditRow& row) { return words::amount({row.*member, currency}); };
    };
    const auto order = [](auto CreditRow::*member) {
        return [=](const CreditRow& a, const CreditRow& b) -> std::strong_ordering { return a.*member <=> b.*member; };
    };
    const auto summed = [currency](std::int64_t CreditRow::*member) {
        return [=](const CreditRow& row) { return std::optional(base::Money{row.*member, currency}); };
    };
    return {
        {"day", N_("Day"), 100, Align::left, [](const CreditRow& row) { return words::date(row.day); },
         order(&CreditRow::day)},
        {"person", N_("Person"), 140, Align::left, [](const CreditRow& row) { return row.person; }},
        {"customer", N_("Customer"), 180, Align::left, [](const CreditRow& row) { return row.customer; }},
        {"product", N_("Product"), 130, Align::left, [](const CreditRow& row) { return row.product; }},
        {"deal", N_("Deal"), 170, Align::left,
         [](const CreditRow& row) { return row.deal_name.empty() ? row.code : row.deal_name; }},
        {"kind", N_("Kind"), 80, Align::left, [](const CreditRow& row) { return kind_words(row.kind); }},
        {"share", N_("Share"), 70, Align::right, [](const CreditRow& row) { return words::percentage(row.share); },
         order(&CreditRow::share)},
        {"revenue", N_("Revenue"), 120, Align::right, money(&CreditRow::revenue), order(&CreditRow::revenue),
         summed(&CreditRow::revenue)},
        {"margin", N_("Margin"), 120, Align::right, money(&CreditRow::margin), order(&CreditRow::margin),
         summed(&CreditRow::margin)},
    };
}

class CreditsDialog : public wxDialog
{
public:
    CreditsDialog(wxWindow* parent, const wxString& title, TargetsPresenter& presenter, std::size_t row, desk::Desk& desk)
        : wxDialog(parent, wxID_ANY, title, wxDefaultPosition, parent->FromDIP(wxSize(960, 560)),
                   wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          m_desk(desk), m_currency(presenter.state().overview.currency)
    {
        auto* sizer = new wxBoxSizer(wxVERTICAL);
        m_says = new wxStaticText(this, wxID_ANY, _("Loading…"));
        m_list = new uikit::RowList<CreditRow>(this, "targets.credits", columns(m_currency),
                                               [](const CreditRow& one) { return one.id; }, desk.preferences);
        m_list->when_empty(_("Loading…"));
        m_list->on_activate([this] { open_deal(); });
        auto* buttons = new wxBoxSizer(wxHORIZONTAL);
        auto* open = new wxButton(this, wxID_ANY, _("&Open deal"));
        open->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { open_deal(); });
        buttons->AddStretchSpacer();
        buttons->Add(open, wxSizerFlags().Border(wxRIGHT, gap(this)));
        buttons->Add(new wxButton(this, wxID_CANCEL, _("&Close")));
        sizer->Add(m_says, wxSizerFlags().Expand().Border(wxALL, gap(this, 3)));
        sizer->Add(m_list, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, gap(this, 3)));
        sizer->Add(buttons, wxSizerFlags().Expand().Border(wxALL, gap(this, 3)));
        SetSizer(sizer);
        CentreOnParent();
        m_list->control().SetFocus();
        presenter.list_credits(row, [this, watch = std::weak_ptr<int>(m_alive)](const auto& credits) {
            if (!watch.expired()) came(credits);
        });
    }

private:
    void came(const base::Result<TargetsPresenter::Credits>& credits)
    {
        if (!credits) {
            m_says->SetLabelText(uikit::sentence_of(credits.refusal()));
            return;
        }
        std::int64_t revenue = 0, margin = 0;
        for (const CreditRow& row : *credits) {
            revenue = base::add_checked(revenue, row.revenue);
            margin = base::add_checked(margin, row.margin);
        }
        m_says->SetLabelText(_("{1} credits · revenue {2} · margin {3}", words::count(std::int64_t(credits->size())),
                               words::money({revenue, m_currency}), words::money({margin, m_currency})));
        m_list->when_empty(_("Nothing was credited in this period."));
        m_list->show(std::make_shared<const std::vector<CreditRow>>(*credits));
    }

    void open_deal()
    {
        const CreditRow* row = m_list->current_row();
        if (!row || row->deal.empty()) return;
        m_desk.navigator.open({"pipeline.deal", row->deal});
        EndModal(wxID_CANCEL);
    }

    desk::Desk& m_desk;
    base::Currency m_currency;
    wxStaticText* m_says = nullptr;
    uikit::RowList<CreditRow>* m_list = nullptr;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace

void show_credits(wxWindow* parent, TargetsPresenter& presenter, std::size_t row, desk::Desk& desk)
{
    CreditsDialog dialog(parent, uikit::wx(presenter.cell_words(row, presenter.state().period)), presenter, row, desk);
    dialog.ShowModal();
}

} // namespace hedef::targets
