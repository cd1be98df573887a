#include "exchange/encoding.h"
#include "files.h"

using namespace hedef;
using namespace hedef::exchange;
using namespace hedef::exchange::testing;
using namespace std::string_literals;

BOOST_AUTO_TEST_SUITE(encoding_test)

namespace {

base::Result<TextFile> opened(std::string bytes, std::optional<Encoding> given = {})
{
    return TextFile::open(Bytes::of(std::move(bytes), "f"), given);
}

std::string found(std::string bytes)
{
    const auto file = opened(std::move(bytes));
    return file ? std::string(name(file->encoding().encoding)) + (file->encoding().byte_order_mark ? " bom" : "") +
                      ": " + *file->text()
                : no(file.refusal());
}

std::string utf16(std::u16string_view text, bool little)
{
    std::string bytes;
    for (const char16_t c : text) {
        bytes += static_cast<char>(little ? c & 255 : c >> 8);
        bytes += static_cast<char>(little ? c >> 8 : c & 255);
    }
    return bytes;
}

} // namespace

BOOST_AUTO_TEST_CASE(each_encoding_is_recognised_and_becomes_utf8)
{
    BOOST_TEST(found("ad;sehir") == "utf-8: ad;sehir");
    BOOST_TEST(found("ad;şehir") == "utf-8: ad;şehir");
    BOOST_TEST(found("\xef\xbb\xbf"
                     "ad;şehir") == "utf-8 bom: ad;şehir");
    BOOST_TEST(found("\xff\xfe" + utf16(u"ad;şehir", true)) == "utf-16le bom: ad;şehir");
    BOOST_TEST(found("\xfe\xff" + utf16(u"ad;şehir\U0001F600", false)) == "utf-16be bom: ad;şehir\U0001F600");
    BOOST_TEST(found(utf16(u"ad;şehir", true)) == "utf-16le: ad;şehir");
    BOOST_TEST(found(utf16(u"ad;şehir", false)) == "utf-16be: ad;şehir");
    BOOST_TEST(found("") == "utf-8: ");
}

BOOST_AUTO_TEST_CASE(turkish_and_icelandic_are_told_apart_by_their_letters)
{
    // "Işık Şişli, müşteri Çağrı, İğne" in Windows-1254
    BOOST_TEST(found("I\xfe\xfdk \xdei\xfeli, m\xfc\xfeteri \xc7"
                     "a\xf0r\xfd, \xdd\xf0ne") == "windows-1254: Işık Şişli, müşteri Çağrı, İğne");
    // "Það er góður dagur í Reykjavík, þú ert frá Ísafirði" in Windows-1252
    BOOST_TEST(found("\xde"
                     "a\xf0 er g\xf3\xf0ur dagur \xed Reykjav\xedk, \xfe\xfa ert fr\xe1 \xcdsafir\xf0i") ==
               "windows-1252: Það er góður dagur í Reykjavík, þú ert frá Ísafirði");
    // only letters that both have: the usual one
    const auto german = opened("M\xfcller K\xf6ln");
    BOOST_TEST((german->encoding().encoding == Encoding::windows_1254));
    BOOST_TEST((german->encoding().evidence == EncodingEvidence::usual));
    BOOST_TEST(*german->text() == "Müller Köln");
    // ž exists in 1252 only
    BOOST_TEST(found("\x8ei\x9eka") == "windows-1252: Žižka");
}

BOOST_AUTO_TEST_CASE(what_was_said_is_used_but_a_byte_order_mark_wins)
{
    BOOST_TEST(*opened("\xfe", Encoding::windows_1252)->text() == "þ");
    BOOST_TEST(*opened("\xfe", Encoding::windows_1254)->text() == "ş");
    BOOST_TEST(*opened("\xef\xbb\xbfş", Encoding::windows_1254)->text() == "ş");
    BOOST_TEST((parse_encoding("CP1254") == Encoding::windows_1254));
    BOOST_TEST((parse_encoding("UTF-8") == Encoding::utf8));
    BOOST_TEST(!parse_encoding("klingon"));
}

BOOST_AUTO_TEST_CASE(bad_bytes_are_refused_with_line_and_column)
{
    BOOST_TEST(found("\xef\xbb\xbfş,b\nçç\xff,d") == "exchange.file.bad_utf8 2:3");
    BOOST_TEST(found("\xef\xbb\xbfş\xfe") == "exchange.file.bad_utf8 1:2");
    // no mark, but more good than bad
    BOOST_TEST(found("şç\r\nğ\xff") == "exchange.file.bad_utf8 2:2");
    BOOST_TEST(refusal_of(opened("a\n\xfe", Encoding::utf8)) == "exchange.file.bad_utf8 2:1");
    BOOST_TEST(found("şşş\nabc\xc5") == "exchange.file.bad_utf8 2:4"); // cut at the end
    BOOST_TEST(found("a\nb\0c"s) == "exchange.file.nul_byte 2:2");
    // surrogates and overlong forms are no UTF-8
    BOOST_TEST(refusal_of(opened("\xed\xa0\x80", Encoding::utf8)) == "exchange.file.bad_utf8 1:1");
    BOOST_TEST(refusal_of(opened("\xc0\xaf", Encoding::utf8)) == "exchange.file.bad_utf8 1:1");
    const auto unknown = opened("a\nb\x81\xfe", Encoding::windows_1254);
    BOOST_REQUIRE(unknown);
    BOOST_TEST(refusal_of(unknown->text()) == "exchange.file.unknown_byte 2:2");
    const auto half = opened("\xff\xfe" + utf16(u"ab", true) + "c");
    BOOST_REQUIRE(half);
    BOOST_TEST(refusal_of(half->text()) == "exchange.file.unknown_byte 1:3");
    const auto nul = opened("\xff\xfe" + utf16(u"ab\n", true) + "\0\0"s);
    BOOST_REQUIRE(nul);
    BOOST_TEST(refusal_of(nul->text()) == "exchange.file.nul_byte 2:1");
}

BOOST_AUTO_TEST_CASE(characters_cut_between_blocks_stay_whole)
{
    std::u16string text;
    for (int i = 0; i < 300'000; ++i)
        text += i % 3 ? u"ş" : u"\U0001F600";
    const auto file = opened("\xff\xfe" + utf16(text, true));
    BOOST_REQUIRE(file);
    const auto back = file->text();
    BOOST_REQUIRE(back);
    BOOST_TEST(back->size() == 100'000u * 4 + 200'000u * 2);
    BOOST_TEST(back->starts_with("\U0001F600şş\U0001F600"));
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read_are_refused)
{
    BOOST_TEST(code_of(Bytes::open("/no/such/file")) == "exchange.file.missing");
    BOOST_TEST(code_of(Bytes::open("/")) == "exchange.file.is_folder");
}

BOOST_AUTO_TEST_SUITE_END()
