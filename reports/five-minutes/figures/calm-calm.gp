# Draws calm-calm.svg from calm-calm.tsv beside it: gnuplot calm-calm.gp
# One column of a journal wide, for print: gnuplot -e 'format = "pdf"' calm-calm.gp, or "png".
if (!exists("format")) format = "svg"
reset
set encoding utf8
if (format eq "svg") set terminal svg size 400,178 dynamic noenhanced font "sans-serif,13" background "#ffffff"
if (format eq "png") set terminal pngcairo size 2100,935 noenhanced font "sans-serif,13" fontscale 3.9375 linewidth 5.25 pointscale 5.25 background "#ffffff"
if (format eq "pdf") set terminal pdfcairo size 3.5in,1.558in noenhanced font "sans-serif,13" fontscale 0.47250000000000003 linewidth 1.008 pointscale 0.63 background "#ffffff"
set output "calm-calm." . format
set datafile separator tab
set minussign
set border 0
set tics nomirror scale 0
unset key
set multiplot
set style fill solid 1 noborder
set boxwidth 0.9
set xrange [1.5:7.5]
set yrange [0:6.48]
set xtics ("2" 2.0, "3" 3.0, "4" 4.0, "5" 5.0, "6" 6.0, "7" 7.0)
set ytics ("0" 0.0, "2" 2.0, "4" 4.0, "6" 6.0)
set grid ytics lt 1 lw 0.6 lc rgb "#7b828c" dt (2,4)
unset label
set label "Yes, n = 12" at screen 0.05075, screen 0.94382 left front
set lmargin at screen 0.05075
set rmargin at screen 0.455
set tmargin at screen 0.85393
set bmargin at screen 0.29213
plot "calm-calm.tsv" skip 1 using 2:3 with boxes lc rgb "#3b82c4" notitle
unset label
set label "No, n = 10" at screen 0.55075, screen 0.94382 left front
set lmargin at screen 0.55075
set rmargin at screen 0.955
set tmargin at screen 0.85393
set bmargin at screen 0.29213
set label "Calm at the end of the day" at screen 0.5, screen 0.08989 center front
plot "calm-calm.tsv" skip 1 using 2:4 with boxes lc rgb "#3b82c4" notitle
unset multiplot
set output
