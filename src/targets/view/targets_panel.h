#pragma once
#include "targets/present/targets_presenter.h"
#include "uikit/notice.h"
#include "uikit/window.h"

class wxSplitterWindow;
class wxStaticText;
class wxTextEntry;

namespace hedef::targets {

class CellPanel;
class ChoicesBar;
class FigureGrid;

// The window Targets.
class TargetsPanel : public uikit::Window, private TargetsView
{
public:
    TargetsPanel(wxWindow* parent, const desk::Place&, desk::Desk&, TargetsService&, TargetsService& slow);

    wxString title() const override;
    uikit::Figures figures() const override;
    void refresh() override { m_presenter.open(); }
    void focus_first() override;
    TargetsPresenter& presenter() { return m_presenter; }

private:
    void show(const TargetsState&) override;
    void show_rows(const std::vector<std::size_t>&) override;
    void show_standings() override;
    void show_saving() override;
    void show_story(const CellStory&) override;
    void refused(const base::Refusal&) override;
    void said(const std::string& words) override;
    bool paste_what_is_good(const PastePreview&) override;
    std::optional<std::vector<desk::Decision>> decide(const std::vector<desk::FieldConflict>&) override;

    void make_controls();
    void make_empty();
    void show_side(bool);
    void fit_side();
    void add_verbs();
    void add_clipboard_verbs();
    wxTextEntry* typed_text() const;
    void add_version_verbs();
    void add_dialog_verbs();
    wxString why_not_edit() const;
    void open_standing(std::size_t row);

    desk::Desk& m_lent;
    TargetsPresenter m_presenter;
    uikit::Notice* m_notice = nullptr;
    ChoicesBar* m_choices = nullptr;
    wxPanel* m_empty = nullptr;
    wxStaticText* m_empty_words = nullptr;
    wxSplitterWindow* m_splitter = nullptr;
    FigureGrid* m_grid = nullptr;
    CellPanel* m_cell = nullptr;
    bool m_side_fitted = false;
};

} // namespace hedef::targets
