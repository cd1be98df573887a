#pragma once
#include "exchange/view/import_pages.h"

#include <wx/timer.h>

class wxGauge;
class wxSimplebook;

namespace hedef::uikit {
class Notice;
}

namespace hedef::exchange {

// The pages of the wizard, one at a time, with the buttons below them and what is being done.
class ImportWizard : public wxPanel, public ImportView
{
public:
    ImportWizard(wxWindow* parent, desk::Desk&, ImportService& soon, ImportService& slow, const ImportKinds&,
                 std::function<void()> changed);
    void show(const ImportState&) override;
    ImportPresenter& presenter() { return m_presenter; }
    ImportPage& page() const { return *m_pages[std::size_t(m_shown.step)]; }
    FilePage& file_page() const { return *m_file; }
    CheckPage& check_page() const { return *m_check; }
    ResultPage& result_page() const { return *m_result; }
    const ImportState& state() const { return m_shown; }
    // Asks whether what is being written shall be stopped; false: stay.
    bool may_close();

private:
    void make_foot();
    void show_progress();
    ImportPresenter m_presenter;
    ImportState m_shown;
    std::function<void()> m_changed;
    wxStaticText *m_title, *m_doing;
    uikit::Notice* m_notice;
    wxSimplebook* m_book;
    FilePage* m_file;
    CheckPage* m_check;
    ResultPage* m_result;
    std::array<ImportPage*, 5> m_pages{};
    wxGauge* m_gauge;
    wxButton *m_stop, *m_back, *m_next;
    std::string m_noticed;
    wxTimer m_timer;
};

} // namespace hedef::exchange
