#include "shell/help_dialog.h"

#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/button.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>
#include <wx/tokenzr.h>

namespace hedef::shell {

using uikit::_;
using uikit::gap;

namespace {

constexpr int indent = 50, hanging = 30; // tenths of a millimetre
const wxString bullet = wxString::FromUTF8("• ");

// Writes paragraphs in a few styles, one below the other.
class Page
{
public:
    explicit Page(wxTextCtrl& text) : m_text(text), m_font(text.GetFont()) {}
    void heading(const wxString& words, bool first = false)
    {
        wxTextAttr style;
        style.SetFont(first ? m_font.Scaled(1.35f).Bold() : m_font.Scaled(1.1f).Bold());
        if (!first) put(wxS("\n"), plain());
        put(words + wxS("\n"), style);
    }
    void paragraph(const wxString& words) { put(words + wxS("\n"), plain()); }
    void item(const wxString& words)
    {
        auto style = plain();
        style.SetLeftIndent(indent, hanging);
        put(words + wxS("\n"), style);
    }
    void command(const HelpCommand& command)
    {
        auto bold = plain();
        bold.SetFont(m_font.Bold());
        put(command.words, bold);
        auto quiet = plain();
        quiet.SetTextColour(uikit::colour_of(uikit::Tone::quiet));
        put(command.key.empty() ? wxString(wxS("\n")) : wxS("   ") + command.key + wxS("\n"), quiet);
        auto below = plain();
        below.SetLeftIndent(indent, 0);
        put(command.help + wxS("\n"), below);
    }

private:
    wxTextAttr plain() const
    {
        wxTextAttr style;
        style.SetFont(m_font);
        style.SetTextColour(m_text.GetForegroundColour());
        style.SetLeftIndent(0, 0);
        return style;
    }
    void put(const wxString& words, const wxTextAttr& style)
    {
        m_text.SetDefaultStyle(style);
        m_text.AppendText(words);
    }
    wxTextCtrl& m_text;
    wxFont m_font;
};

void write(Page& page, const wxString& words)
{
    wxStringTokenizer lines(words, wxS("\n"));
    while (lines.HasMoreTokens()) {
        const wxString line = lines.GetNextToken();
        line.StartsWith(bullet) ? page.item(line) : page.paragraph(line);
    }
}

} // namespace

void show_help(wxWindow* parent, const wxString& title, const wxString& words, const std::vector<HelpCommand>& commands)
{
    wxDialog dialog(parent, wxID_ANY, _("Help: {1}", uikit::utf8(title)), wxDefaultPosition, wxDefaultSize,
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    auto* text = new wxTextCtrl(&dialog, wxID_ANY, wxString(), wxDefaultPosition,
                                wxSize(uikit::text_width(&dialog, 600), uikit::text_width(&dialog, 480)),
                                wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxBORDER_NONE);
    text->SetName(_("Help"));
    Page page(*text);
    page.heading(title, true);
    write(page, words);
    if (!commands.empty()) page.heading(_("What can be done here"));
    for (const auto& command : commands)
        page.command(command);
    sizer->Add(text, wxSizerFlags(1).Expand().Border(wxALL, gap(&dialog, 3)));
    auto* close = new wxButton(&dialog, wxID_CLOSE, _("Close"));
    sizer->Add(close, wxSizerFlags().Right().Border(wxRIGHT | wxBOTTOM, gap(&dialog, 3)));
    close->SetDefault();
    dialog.SetEscapeId(wxID_CLOSE);
    dialog.SetSizerAndFit(sizer);
    dialog.SetSize(dialog.GetSize().x, std::min(dialog.GetSize().y, wxGetDisplaySize().y * 9 / 10));
    dialog.CentreOnParent();
    text->SetInsertionPoint(0);
    text->ShowPosition(0);
    text->SetFocus();
    dialog.ShowModal();
}

} // namespace hedef::shell
