#pragma once
#include "exchange/present/import_presenter.h"
#include "uikit/row_list.h"

#include <wx/panel.h>

#include <array>
#include <deque>

class wxButton;
class wxCheckBox;
class wxChoice;
class wxFlexGridSizer;
class wxScrolledWindow;
class wxStaticText;
class wxTextCtrl;

// The five pages of the import wizard: each draws its part of the state and forwards what is chosen.
namespace hedef::exchange {

class ImportPage : public wxPanel
{
public:
    ImportPage(wxWindow* parent, ImportPresenter& presenter) : wxPanel(parent), m_presenter(presenter) {}
    virtual void show(const ImportState&) = 0;
    virtual void focus_first() = 0;
    // The list whose rows are copied, filtered and counted; nullptr: none.
    virtual uikit::RowListBase* list() { return nullptr; }

protected:
    ImportPresenter& m_presenter;
};

// Which file, and what it holds.
class FilePage : public ImportPage
{
public:
    FilePage(wxWindow* parent, ImportPresenter&);
    void show(const ImportState&) override;
    void focus_first() override;
    void browse();

private:
    bool m_folder = false;
    wxChoice* m_kind;
    wxTextCtrl* m_path;
    std::vector<KindChoice> m_kinds;
};

// Which of the files of a folder is looked at; hidden when there is one.
class FileChoice : public wxPanel
{
public:
    FileChoice(wxWindow* parent, ImportPresenter&);
    void show(const ImportState&);

private:
    wxChoice* m_choice;
};

// How the file was read, and its first rows as they are understood.
class FormPage : public ImportPage
{
public:
    FormPage(wxWindow* parent, ImportPresenter&);
    ~FormPage() override { DestroyChildren(); } // the list looks into what is kept here until it goes
    void show(const ImportState&) override;
    void focus_first() override;
    uikit::RowListBase* list() override { return m_rows; }

private:
    wxChoice* choice(wxFlexGridSizer*, const char* label, const std::vector<const char*>& words, wxStaticText** why);
    void show_rows(const FileShown&);
    desk::ForgetfulPreferences m_arranged; // columns are those of the file; nothing of them is worth remembering
    FileChoice* m_file;
    wxChoice *m_encoding, *m_separator, *m_decimal, *m_order;
    wxStaticText *m_encoding_why, *m_separator_why, *m_decimal_why, *m_order_why, *m_fault;
    wxCheckBox* m_header;
    uikit::RowList<RowShown>* m_rows = nullptr;
    std::deque<std::string> m_titles; // of the columns; the list keeps pointers
    std::shared_ptr<const FileShown> m_shown;
};

// Which column says what.
class ColumnsPage : public ImportPage
{
public:
    ColumnsPage(wxWindow* parent, ImportPresenter&);
    void show(const ImportState&) override;
    void focus_first() override;

private:
    void make_rows(const FileShown&);
    FileChoice* m_file;
    wxStaticText* m_faults;
    wxScrolledWindow* m_scrolled;
    std::vector<wxChoice*> m_choices;
    std::shared_ptr<const FileShown> m_shown;
};

// What would happen: counts, near matches to accept, refused rows with their reasons.
class CheckPage : public ImportPage
{
public:
    CheckPage(wxWindow* parent, ImportPresenter&, desk::Preferences&);
    void show(const ImportState&) override;
    void focus_first() override;
    uikit::RowListBase* list() override;
    uikit::RowList<MatchShown>& matches() { return *m_matches; }
    uikit::RowList<ProblemShown>& problems() { return *m_problems; }
    void accept_selected(bool yes);
    void save_refused();

private:
    wxStaticText *m_counts, *m_matches_title, *m_problems_title;
    wxChoice* m_on_duplicate;
    uikit::RowList<MatchShown>* m_matches;
    uikit::RowList<ProblemShown>* m_problems;
    wxButton *m_accept, *m_accept_all, *m_reject, *m_save;
    std::shared_ptr<const Checked> m_shown;
};

// What was written, and the way back.
class ResultPage : public ImportPage
{
public:
    ResultPage(wxWindow* parent, ImportPresenter&);
    void show(const ImportState&) override;
    void focus_first() override;
    void undo();

private:
    wxStaticText* m_counts;
    wxButton* m_undo;
};

// "8,800 rows: 8,000 new, 12 changed, 700 unchanged, 88 refused." and a line for each file of a folder.
wxString counts_in_words(const Checked&);

} // namespace hedef::exchange
