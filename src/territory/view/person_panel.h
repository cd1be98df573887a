#pragma once
#include "territory/present/person_presenter.h"
#include "uikit/notice.h"
#include "uikit/row_list.h"
#include "uikit/window.h"

class wxStaticText;

namespace hedef::territory {

// One person: who it is, and below what is true of them by day.
class PersonPanel : public uikit::Window, private PersonView
{
public:
    PersonPanel(wxWindow* parent, const desk::Place&, desk::Desk&, people::PeopleService&, CoverageService&);
    wxString title() const override;
    uikit::Figures figures() const override { return m_list->figures(); }
    void refresh() override { m_presenter.reload(); }
    void focus_first() override;
    uikit::RowList<PersonFact>& list() { return *m_list; }

private:
    void show(const PersonState&) override;
    uikit::Notice* m_notice = nullptr;
    wxStaticText *m_head = nullptr, *m_words = nullptr;
    uikit::RowList<PersonFact>* m_list = nullptr;
    std::shared_ptr<const std::vector<PersonFact>> m_shown;
    PersonPresenter m_presenter; // last: tells the view above
};

} // namespace hedef::territory
