#pragma once
#include "shell/house.h"
#include "shell/status_errands.h"
#include "uikit/window.h"

#include <wx/statusbr.h>

#include <functional>

class wxButton;
class wxGauge;

namespace hedef::shell {

class StatusLamp;

// Company and database, person, connection, rows, selection, and long work with a button that cancels it.
class StatusBar : public wxStatusBar
{
public:
    StatusBar(wxWindow* parent, std::function<void()> cancel);

    void company(const wxString& company_and_database);
    void person(const wxString&);
    void connection(const ConnectionState&, bool open);
    void figures(const uikit::Figures&);
    void errand(const std::optional<StatusErrands::State>&);
    // Why something cannot be done now; goes after a while.
    void hint(const wxString&);
    const StatusLamp& lamp() const { return *m_lamp; }
    wxString words() const; // all fields, for tests and screen readers

private:
    enum Part
    {
        company_part,
        person_part,
        lamp_part,
        connection_part,
        rows_part,
        selection_part,
        errand_part
    };
    void divide();
    void place();
    void place_errand();
    void put(Part, const wxString&);
    StatusLamp* m_lamp = nullptr;
    wxGauge* m_gauge = nullptr;
    wxButton* m_cancel = nullptr;
    wxLongLong m_hint_until = 0; // milliseconds
};

} // namespace hedef::shell
