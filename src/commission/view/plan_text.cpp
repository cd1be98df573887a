// Compiled without wxNO_IMPLICIT_WXSTRING_ENCODING, which the header of the control does not stand (CMakeLists.txt).
#include "commission/view/plan_text.h"

#include "uikit/colours.h"
#include "uikit/style.h"
#include "uikit/text.h"

#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stc/stc.h>

#include <algorithm>
#include <cstring>

namespace hedef::commission {

namespace {

constexpr int line_numbers = 0, faults = 1; // margins
constexpr int fault_marker = 1, fault_indicator = 8;

wxColour system_colour(wxSystemColour which)
{
    return wxSystemSettings::GetColour(which);
}

} // namespace

PlanText::PlanText(wxWindow* parent, const wxString& name) : wxPanel(parent), m_control(new wxStyledTextCtrl(this, wxID_ANY))
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(m_control, wxSizerFlags(1).Expand());
    SetSizer(sizer);
    m_control->SetName(name);
    m_control->SetCodePage(wxSTC_CP_UTF8);
    m_control->SetEOLMode(wxSTC_EOL_LF);
    m_control->SetLexer(wxSTC_LEX_JSON);
    m_control->SetKeyWords(0, wxS("true false null"));
    m_control->SetUseTabs(false);
    m_control->SetTabWidth(2);
    m_control->SetIndent(2);
    m_control->SetScrollWidth(1);
    m_control->SetScrollWidthTracking(true);
    m_control->SetEndAtLastLine(true);
    m_control->UsePopUp(wxSTC_POPUP_NEVER);
    m_control->SetMarginType(line_numbers, wxSTC_MARGIN_NUMBER);
    m_control->SetMarginType(faults, wxSTC_MARGIN_SYMBOL);
    m_control->SetMarginWidth(faults, FromDIP(16));
    m_control->SetMarginMask(faults, 1 << fault_marker);
    m_control->SetMarginWidth(2, 0);
    m_control->SetMouseDwellTime(400);
    m_control->SetModEventMask(wxSTC_MOD_INSERTTEXT | wxSTC_MOD_DELETETEXT);
    colour();
    bind_events();
    number_lines();
}

void PlanText::colour()
{
    const wxColour back = system_colour(wxSYS_COLOUR_WINDOW), fore = system_colour(wxSYS_COLOUR_WINDOWTEXT);
    const wxFont font(wxFontInfo(GetParent()->GetFont().GetPointSize()).Family(wxFONTFAMILY_TELETYPE));
    m_control->StyleSetFont(wxSTC_STYLE_DEFAULT, font);
    m_control->StyleSetForeground(wxSTC_STYLE_DEFAULT, fore);
    m_control->StyleSetBackground(wxSTC_STYLE_DEFAULT, back);
    m_control->StyleClearAll();
    m_control->StyleSetForeground(wxSTC_STYLE_LINENUMBER, uikit::colour_of(uikit::Tone::quiet));
    m_control->StyleSetBackground(wxSTC_STYLE_LINENUMBER, uikit::shaded(back));
    m_control->StyleSetForeground(wxSTC_JSON_PROPERTYNAME, uikit::accent());
    m_control->StyleSetForeground(wxSTC_JSON_STRING, uikit::colour_of(uikit::Tone::good));
    m_control->StyleSetForeground(wxSTC_JSON_ESCAPESEQUENCE, uikit::colour_of(uikit::Tone::good));
    m_control->StyleSetForeground(wxSTC_JSON_NUMBER, uikit::colour_of(uikit::Tone::warning));
    m_control->StyleSetForeground(wxSTC_JSON_KEYWORD, uikit::colour_of(uikit::Tone::warning));
    for (const int style : {wxSTC_JSON_ERROR, wxSTC_JSON_STRINGEOL})
        m_control->StyleSetForeground(style, uikit::colour_of(uikit::Tone::bad));
    m_control->StyleSetBold(wxSTC_STYLE_BRACELIGHT, true);
    m_control->StyleSetForeground(wxSTC_STYLE_BRACELIGHT, uikit::accent());
    m_control->SetCaretForeground(fore);
    m_control->SetSelBackground(true, system_colour(wxSYS_COLOUR_HIGHLIGHT));
    m_control->SetSelForeground(true, system_colour(wxSYS_COLOUR_HIGHLIGHTTEXT));
    const wxColour bad = uikit::colour_of(uikit::Tone::bad);
    m_control->MarkerDefine(fault_marker, wxSTC_MARK_SHORTARROW, bad, bad);
    m_control->IndicatorSetStyle(fault_indicator, wxSTC_INDIC_SQUIGGLE);
    m_control->IndicatorSetForeground(fault_indicator, bad);
}

void PlanText::bind_events()
{
    m_control->Bind(wxEVT_STC_MODIFIED, [this](wxStyledTextEvent& event) {
        event.Skip();
        if ((event.GetModificationType() & (wxSTC_MOD_INSERTTEXT | wxSTC_MOD_DELETETEXT)) == 0) return;
        number_lines();
        if (!m_putting && on_typed) on_typed();
    });
    m_control->Bind(wxEVT_STC_UPDATEUI, [this](wxStyledTextEvent& event) {
        event.Skip();
        match_braces();
    });
    m_control->Bind(wxEVT_STC_DWELLSTART, [this](wxStyledTextEvent& event) {
        if (event.GetPosition() >= m_fault_begin && event.GetPosition() <= m_fault_end && !m_fault.empty())
            m_control->CallTipShow(event.GetPosition(), m_fault);
    });
    m_control->Bind(wxEVT_STC_DWELLEND, [this](wxStyledTextEvent&) { m_control->CallTipCancel(); });
    m_control->Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent&) {
        if (on_menu) on_menu();
    });
    m_control->Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        colour();
    });
    // Tab leaves the text, as everywhere; a new line begins where the one before it does.
    m_control->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_TAB && !event.ControlDown() && !event.AltDown()) {
            m_control->Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward : wxNavigationKeyEvent::IsForward);
            return;
        }
        if (event.GetKeyCode() == WXK_RETURN && !event.HasAnyModifiers()) return new_line();
        event.Skip();
    });
}

void PlanText::new_line()
{
    const int line = m_control->GetCurrentLine(), indent = m_control->GetLineIndentation(line), at = m_control->GetCurrentPos();
    const int before = at > m_control->PositionFromLine(line) ? m_control->GetCharAt(at - 1) : 0;
    const int wanted = indent + (before == '{' || before == '[' ? m_control->GetIndent() : 0);
    m_control->BeginUndoAction();
    m_control->ReplaceSelection(wxS("\n") + wxString(wxS(' '), std::size_t(wanted)));
    m_control->EndUndoAction();
    m_control->EnsureCaretVisible();
}

void PlanText::number_lines()
{
    const wxString widest(wxS('9'), std::max<std::size_t>(3, std::to_string(m_control->GetLineCount()).size() + 1));
    const int width = m_control->TextWidth(wxSTC_STYLE_LINENUMBER, widest);
    if (m_control->GetMarginWidth(line_numbers) != width) m_control->SetMarginWidth(line_numbers, width);
}

void PlanText::match_braces()
{
    const int at = m_control->GetCurrentPos();
    for (const int place : {at, at - 1}) {
        const int letter = place >= 0 ? m_control->GetCharAt(place) : 0;
        if (letter == 0 || !std::strchr("{}[]", letter)) continue;
        if (const int other = m_control->BraceMatch(place); other >= 0) return m_control->BraceHighlight(place, other);
    }
    m_control->BraceHighlight(-1, -1);
}

std::string PlanText::text() const
{
    const wxCharBuffer raw = m_control->GetTextRaw();
    return std::string(raw.data(), raw.length());
}

void PlanText::put(const std::string& wanted)
{
    const std::string now = text();
    if (now == wanted) return;
    std::size_t front = 0;
    const std::size_t most = std::min(now.size(), wanted.size());
    while (front < most && now[front] == wanted[front])
        ++front;
    std::size_t back = 0;
    while (back < most - front && now[now.size() - 1 - back] == wanted[wanted.size() - 1 - back])
        ++back;
    // Whole letters of UTF-8.
    const auto inside = [](const std::string& of, std::size_t at) { return at < of.size() && (of[at] & 0xC0) == 0x80; };
    while (front > 0 && (inside(now, front) || inside(wanted, front)))
        --front;
    while (back > 0 && (inside(now, now.size() - back) || inside(wanted, wanted.size() - back)))
        --back;
    m_putting = true;
    m_control->SetTargetStart(static_cast<int>(front));
    m_control->SetTargetEnd(static_cast<int>(now.size() - back));
    const std::string middle = wanted.substr(front, wanted.size() - back - front);
    m_control->ReplaceTarget(uikit::wx(middle));
    if (now.empty()) m_control->EmptyUndoBuffer();
    m_putting = false;
    clear_mark();
}

void PlanText::mark(std::size_t begin, std::size_t end, const wxString& words)
{
    clear_mark();
    m_fault = words;
    m_fault_begin = static_cast<int>(begin);
    m_fault_end = static_cast<int>(std::max(end, begin + 1));
    m_control->SetIndicatorCurrent(fault_indicator);
    m_control->IndicatorFillRange(m_fault_begin, m_fault_end - m_fault_begin);
    m_control->MarkerAdd(m_control->LineFromPosition(m_fault_begin), fault_marker);
}

void PlanText::clear_mark()
{
    if (m_fault_begin < 0) return;
    m_fault_begin = m_fault_end = -1;
    m_fault.clear();
    m_control->MarkerDeleteAll(fault_marker);
    m_control->SetIndicatorCurrent(fault_indicator);
    m_control->IndicatorClearRange(0, m_control->GetTextLength());
}

void PlanText::go_to(std::size_t begin, std::size_t end)
{
    m_control->SetFocus();
    m_control->SetSelection(static_cast<int>(begin), static_cast<int>(end));
    m_control->EnsureCaretVisible();
}

int PlanText::marked_line() const
{
    return m_fault_begin < 0 ? -1 : m_control->LineFromPosition(m_fault_begin);
}

wxTextEntryBase& PlanText::entry()
{
    return *m_control;
}

wxWindow* PlanText::control()
{
    return m_control;
}

} // namespace hedef::commission
