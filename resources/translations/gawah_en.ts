<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BlackoutList</name>
    <message numerus="yes">
        <source>Covered: %n</source>
        <translation>
            <numerusform>Covered: %n place</numerusform>
            <numerusform>Covered: %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitizenStrip</name>
    <message numerus="yes">
        <source>%n report(s) waiting</source>
        <translation>
            <numerusform>%n report waiting</numerusform>
            <numerusform>%n reports waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message numerus="yes">
        <source>%n other file(s) are not shown.</source>
        <translation>
            <numerusform>%n other file is not shown.</numerusform>
            <numerusform>%n other files are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n report(s) more were sent and forgotten: nothing of them is left here.</source>
        <translation>
            <numerusform>%n more report was sent and forgotten: nothing of it is left here.</numerusform>
            <numerusform>%n more reports were sent and forgotten: nothing of them is left here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed report(s) cannot be shown, because a part of this vault is missing or damaged. They are kept. If you have a backup of the vault's folder, keep it safe.</source>
        <translation>
            <numerusform>%n sealed report cannot be shown, because a part of this vault is missing or damaged. It is kept. If you have a backup of the vault's folder, keep it safe.</numerusform>
            <numerusform>%n sealed reports cannot be shown, because a part of this vault is missing or damaged. They are kept. If you have a backup of the vault's folder, keep it safe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n report(s) arrived: the server signed for it.</source>
        <translation>
            <numerusform>%n report arrived: the server signed for it.</numerusform>
            <numerusform>%n reports arrived: the server signed for them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n left to decide</source>
        <translation>
            <numerusform>%n left to decide</numerusform>
            <numerusform>%n left to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could tell who somebody is. Decide on each before you go on.</source>
        <translation>
            <numerusform>%n place could tell who somebody is. Decide on it before you go on.</numerusform>
            <numerusform>%n places could tell who somebody is. Decide on each before you go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n place(s) were replaced, left out or written anew by you.</source>
        <translation>
            <numerusform>%n place was replaced, left out or written anew by you.</numerusform>
            <numerusform>%n places were replaced, left out or written anew by you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message numerus="yes">
        <source>Marked: %n place(s) that could name somebody. Before anything is sealed, you decide on each. Names are not marked.</source>
        <translation>
            <numerusform>Marked: %n place that could name somebody. Before anything is sealed, you decide on it. Names are not marked.</numerusform>
            <numerusform>Marked: %n places that could name somebody. Before anything is sealed, you decide on each. Names are not marked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypeBackPage</name>
    <message numerus="yes">
        <source>%n word(s) stand here, and there are six. Compare them with your paper, or go back to see them again.</source>
        <translation>
            <numerusform>%n word stands here, and there are six. Compare them with your paper, or go back to see them again.</numerusform>
            <numerusform>%n words stand here, and there are six. Compare them with your paper, or go back to see them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message numerus="yes">
        <source>about %n minute(s) of work</source>
        <translation>
            <numerusform>about %n minute of work</numerusform>
            <numerusform>about %n minutes of work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) of work</source>
        <translation>
            <numerusform>about %n second of work</numerusform>
            <numerusform>about %n seconds of work</numerusform>
        </translation>
    </message>
</context>
</TS>
