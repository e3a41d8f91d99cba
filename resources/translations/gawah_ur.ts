<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur">
<context>
    <name>Addresses</name>
    <message>
        <source>Add another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} ({number})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateAnswer</name>
    <message>
        <source>How sure are you of the day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some day in that month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some day in that week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the other calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErasePage</name>
    <message>
        <source>Can be pressed once the word is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not hide that there was a vault on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes reading very hard. SSDs, memory sticks and backups can keep older copies of the vault, and whoever knows your passphrase could open such a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports that wait are not sent. What the desk has received stays with the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault was not erased completely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To erase, type the word: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drafts, the reports that wait, the copies and receipts of those you sent: everything in this vault is made unreadable and removed in about a second. Then the program closes. Nobody can undo it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindList</name>
    <message>
        <source>Enter replaces, K keeps, E edits, N goes to the next, P to the previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that could tell who somebody is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Closed; press to open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open; press to put it away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Machine-made translation: it still needs a native reader</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I understand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the desk can read what you seal, and that stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent from your own line, the line shows that you contacted the desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program finds numbers, not names: what you write can still tell who you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this protects, and what it does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes this machine while it is open sees what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>About when on that day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure of the hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some day in that week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}, {first} to {last} o'clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeriodAnswer</name>
    <message>
        <source>Did it go on without a break?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When did it begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the answer back: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the draft as it is and goes home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More, if you know it ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuietLine</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number} of {count}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message numerus="yes">
        <source>Marked: %n place(s) that could name somebody. Before anything is sealed, you decide on each.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers, addresses and the like are marked as you write. Names are not: leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoryEdit</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Demonstration: nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locks and closes at once. Pressing Escape twice does the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes everything off the screen. Control and L does the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the part of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the quarter of an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {begin} until {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {begin}, and it is still going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{period}; in between: {recurrence}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>from {begin} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the week from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {clock}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A file to attach belongs to a vault. Nothing was sealed; name a file that lies outside of every vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file to attach cannot be read ({strerror}). Nothing was saved; check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file to attach cannot be read. Nothing was sealed; check its name, and whether you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file to attach changed while it was read. Nothing was sealed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file to attach is larger than 64 MiB. Nothing was saved; attach a smaller picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file to attach is the file of the passphrase. Nothing was sealed; name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large file of the vault is missing or damaged. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report carries at most 20 files. Remove some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report carries at most 20 files. This one was not attached; remove another one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vault needs a passphrase, and this one is empty. Nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vault's own folder is no place for other files. Nothing was written there; name another folder for this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AVIF pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window or command has this vault open. Nothing was changed; close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archives and office documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG XL pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving PNG pictures are not taken, because only one frame would be seen. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No port of this computer is free for the demo desk. Nothing was joined; close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of this envelope is here. Sync again for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some answers need another look: {places}. Nothing was lost; change them and go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program. What you had saved is kept; close the program and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo desk finds no place for its server ({strerror}). What you wrote is kept; make room on the disk and open the vault again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo desk's server does not start: other programs may use its ports. What you wrote is kept; close them and open the vault again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this could not be saved. Everything saved before is kept; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk refused to read or write the vault. Everything saved before is kept as far as the disk kept it; try again, and copy the folder to another disk if it happens again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file changed while it was read. Nothing was saved; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are too large for one report. Remove some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder around this place does not exist. Nothing was made; check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of this lies in a file that is missing from the vault's folder. Nothing was changed; put the file back if you can find it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The making of this vault was cut off before anything was kept in it. Make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase could not be proved. The old one still opens the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase is empty. The old one still opens the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox holds no report of this id. It may have arrived and been forgotten already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of the program that sends cannot be started on this computer just now. Everything is kept; close other programs and send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile cannot be read ({strerror}). Nothing was joined; check the file's name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sending part of the program said something that makes no sense. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sending was stopped. What is not sent is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has not signed for this report yet, so there is nothing to prove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault does not say what it is for. Nothing was changed; use a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault's database is damaged. Nothing was changed; use a backup of the folder, or copy it to another disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault's database is missing. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault's file k is damaged: {error}. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault's file {name} is damaged, and with it the keys of what can be forgotten. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault's folder cannot be written to. Nothing was changed; move the vault to a disk that can be written to, or give this user the right to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault's keyslots are missing, and nothing opens it without them. Use a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault's keyslots were written by a newer version of the program. Nothing was changed; update the program first. If there is no newer one, the file k is damaged: use a backup of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are not the eight of this profile: one is missing or mistyped, or it is another desk's or a forged one. Nothing was joined. If all eight are as the desk gave them, ask the desk over a channel that you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are codes of several desks in this picture. Nothing was joined; take one of the right code alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two different profiles with version {version}. Both are kept as evidence, the one you had stays in use. Ask the desk about it over a channel that you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no desk's code in this picture. Nothing was joined; take it again from straight above, with the whole code in it, or ask the desk for its profile file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such draft. It may have been sealed or discarded already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault in this place, so nothing was erased. Check the name of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no vault in this place. Check the name of the folder, or make a vault there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough free memory to open this vault. Nothing was changed; close other programs first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something in this place already. It was left as it is; name a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desk's server asks for a proof of work, which this version of the program cannot make. Nothing was joined; update the program first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This envelope cannot be read. It was kept as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty. Nothing was changed; choose it again or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty. Nothing was joined; ask the desk for it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than 64 MiB, and this window takes no larger one. Nothing was saved; attach a shorter part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not with the draft any more. Nothing was changed; look at the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be opened. Nothing was changed; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder holds no vault. Check its name, or make a vault in an empty folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than the vault keeps in one piece. What was saved before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no picture that can be cleaned; those are JPEG, PNG, WebP, GIF, TIFF, BMP and HEIC. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no withdraw code: it has twelve words, or 32 hexadecimal digits. Nothing was sealed; compare it with what was written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a desk's profile, or it was changed on its way ({error}). Nothing was joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a desk's profile, or it was changed on its way ({error}). The profile you had is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not open the vault. Nothing was changed; check the keyboard's language and try again. If you are sure of it, the vault's file k may be damaged: use a backup of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be read: it is damaged, too large, or no picture. Nothing was joined; take it again, or ask the desk for its profile file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has more than {value} million pixels. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is damaged or incomplete and cannot be drawn again. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile changes more than one root at once. The profile you had is kept. Ask the desk for the profiles between, and join each in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is not newer than the one this vault has. The vault keeps its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is not signed by the desk you joined ({error}). The profile you had is kept. If the desk has changed its roots more than once since, ask it for the profiles between and join each in turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is of another desk than the code. Nothing was joined; ask whoever gave you the two which one is right, over a channel that you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile is older than the code says. Nothing was joined; ask the desk for its newest profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This profile names another desk. The profile you had is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report is {state} by now and cannot become {to}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault belongs to a desk, and this window is for people who report. Nothing was changed; open it with the command gawahctl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault does not hold the key. It was destroyed, or never released to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault does not hold what this needs. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault has not joined a desk yet, so there is nobody to seal a report for. Nothing was changed. Join one with: gawahctl vault join VAULT PROFILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault keeps no copy of such a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault was written by a newer version of the program. Nothing was changed; update the program first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was forgotten: its key was destroyed, so nobody can read it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was saved, but the disk refused to overwrite what is to be forgotten. It is tried again each time the vault is opened; until then it can still be read from the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be attached is not a file. Nothing was sealed; name a file, not a folder or a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its envelope is damaged here, and vault check tells more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection to the desk's server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no server is named that this way out can reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a period: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the desk's server is too old to take a report as large as this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line to the server broke before its answer came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part of the program that sends ended in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sealed report is not what it was when it was sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server could not prove that it is the desk's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server does not know this vault as an organiser's; copy the desk's newest file server/organisers to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server has no room just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server is too busy just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server met a fault of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server refused it ({value})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server says again and again that pieces are missing which it took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server showed a profile that is not this desk's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server showed another profile of the version you have; both are kept as evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server takes this computer's date for wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server's answer broke off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server's answer does not end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server's answer is none that this program knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server's receipt is not one of this desk's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{len} places could name somebody ({kinds}). Keep, replace or edit each; nothing was sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be cleaned, only JPEG, PNG, WebP, GIF, TIFF, BMP and HEIC. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>finds</name>
    <message>
        <source>Account name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address or account name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank account or card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of a device or SIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of a phone itself (IMEI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all accounts and cards ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all addresses and account names ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all document numbers ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all links ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all long numbers ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all network addresses ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all number plates ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all numbers of devices and SIMs ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all phone numbers ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all points on the map ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept: the desk reads it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not decided yet; it appeared when another place was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced by {replacement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you wrote instead: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}. {kind}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} may be a number in words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} may be a number plate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} may be an address on the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} may be somebody's name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} may tell how to reach somebody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} may tell somebody's family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} may tell where somebody is at home.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>1 Mbit/s is 1000 kbit/s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 % is 50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A town or an area. Never a street, a house or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the hours in which this computer noticed that it was cut off?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invented one. Never your own, and never the name of whoever tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what fits best; your own words come later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did the person understand what could happen to them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the others it tells about agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you have a complaint number about the device?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you have a complaint number from the authority (PTA)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you have a complaint number from the operator?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every report needs this, or that you would rather not say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far did it reach, as far as you could see?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast is it now, in kbit/s?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast was it before, in kbit/s?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long before?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long is the delay (ping), in milliseconds?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long may it be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many SIMs were blocked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of a thousand packets are lost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people depend on them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If several things stopped, choose the one that was noticed most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In any language. Leave out names, numbers and addresses; the next step shows what is left of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which country?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which districts?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which language did you write?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which language was it read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which province or region?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In whose name is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it still blocked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is that document valid?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the person an adult?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the place missing from the list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there a public measurement or a news story about it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there something with which it works?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it at home; do not write it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it open if few people there could have told us this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the end open if it is still going on. The hour is enough; less exact is safer for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, the code is made and shown when the testimony is sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May the desk write back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed where somebody tells of others; no is an answer that the desk has to heed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never write the name itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which document is the SIM registered?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pages that anybody can open. Parts that tell who shared the link are cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the site's name, as in example.org. The page you read is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the sort of document. Its number is never asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the consent page aloud in the person's language before the first question. Nothing is sealed without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you know yourself. A number's first digits do not tell its operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the check (DIRBS, 8484). Never write the device's number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month is enough, and safer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the program or site, not the address of your result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The twelve words that were shown when it was sealed. A withdrawal says nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They show when this computer was on. Only whole hours are added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This testimony is longer than the smallest envelope holds. Its size class is seen by whoever watches the line, the server included: they learn that it is long, and nothing of what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under which name do you collect testimonies?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was the fingerprint check (biometric verification) done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was there a warning before?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did it cut you off from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did the person agree to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you measure with?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you try?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do the authorities say of the device?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to report?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in your own words?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the SHA-256 of the page that was read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the hash of the code that withdraws it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may it be used for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no longer works?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sort of SIM is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stopped working?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When did it begin, and when did it end?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When did it work again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was it blocked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which apps or services?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which code withdraws the testimony?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which connections?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which operators?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which reason were you told?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which version of the consent page was read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which websites?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may be given it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who tells this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who told you that it is blocked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who told you?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>locked</name>
    <message>
        <source>Closing this window stops it. What is not sent by then stays in the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing you wrote is on the screen, and the part of the program that held it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending goes on while the vault is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending goes on while the vault is locked: one report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending goes on while the vault is locked: {count} reports.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>{number} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>All answers together are too long for one report by about {limit} letters. Please shorten your own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the month and the year as well, or take this answer back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose when it began. The month and the year are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot have ended before it began. Please look at both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of these stands here twice. Please take one away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose no more than {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please look at this answer again, or take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please write a whole number here, in digits, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please write {limit} or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please write {limit} or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether it is still going on. If it is over, choose when it ended; the month is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report needs this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report needs this one. If you do not know, or would rather not say, choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an invisible character in this. Please type it again by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This belongs to another place than the one you chose. Please choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more exact than is safe. Please choose something less exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address of a page or site, such as example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long. Please make it shorter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft: kept here, not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was tried to send this report, so the desk may have it. To delete it here does not take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves at about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the server; it is kept here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report without a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed: waits for you to send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent: the server signed for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent: the server signed for it on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desk can open this until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server signed for this report, so the desk has it. To delete it here does not take it back: it takes away your copy and your proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report was not sent. Once it is deleted, nobody can send or read it, you included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a connection; tried again at about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote and the files beside it can then be read by nobody, you included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} · {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
